package org.accord.progress;

import java.time.Instant;
import org.accord.shared.UserId;

/**
 * Another text of a field that was typed over an older one: kept beside the field until somebody chooses.
 *
 * @param id of the form it was typed in and the version it was typed over
 */
public record Rival(String id, String text, UserId by, Instant at) {}
