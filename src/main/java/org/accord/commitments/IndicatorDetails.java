package org.accord.commitments;

import org.jspecify.annotations.Nullable;

/**
 * What makes an indicator's values comparable; all of it may be missing.
 *
 * @param baselineYear of which the baseline is; null when it is not said
 * @param direction null when it follows from the target against the baseline
 * @param cumulative true when values add up from the first day, false when each stands for its own period
 * @param disaggregation by which groups values are told apart
 * @param verification how somebody else can find the same value
 */
public record IndicatorDetails(
        @Nullable Integer baselineYear,
        @Nullable Direction direction,
        boolean cumulative,
        String disaggregation,
        String verification) {

    /** Nothing more is said. */
    public static final IndicatorDetails NONE = new IndicatorDetails(null, null, false, "", "");

    /** Where values are to go; message keys {@code direction.<name>}. */
    public enum Direction {
        UP,
        DOWN,
        HOLD
    }

    public IndicatorDetails {
        disaggregation = disaggregation == null ? "" : disaggregation.strip();
        verification = verification == null ? "" : verification.strip();
    }
}
