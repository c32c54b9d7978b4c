package org.accord.register;

import java.time.Instant;

/**
 * A state of a subject together with where it stands in the register.
 *
 * @param id of the subject
 * @param version of the subject
 * @param number of the entry that made this version
 * @param at when it was recorded
 * @param state as the owning feature's record
 */
public record Recorded<T>(String id, long version, long number, Instant at, T state) {

    public <R> Recorded<R> with(R other) {
        return new Recorded<>(id, version, number, at, other);
    }
}
