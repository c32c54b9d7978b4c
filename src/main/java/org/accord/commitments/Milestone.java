package org.accord.commitments;

import java.time.LocalDate;

/**
 * A step on the way.
 *
 * @param id within the commitment, {@code m1}, {@code m2} ...; lasts, whatever is amended
 */
public record Milestone(String id, String title, LocalDate due) {}
