package org.accord.register;

import java.time.Instant;
import java.util.Optional;
import org.accord.shared.UserId;

/**
 * One step in the history of a subject.
 *
 * @param state after the step; empty when erased
 */
public record Revision<T>(long version, long number, Instant at, UserId actor, String verb, Optional<T> state) {}
