package org.accord.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment goes, beyond its state. All of it may be missing: commitments were recorded before any of it was asked.
 *
 * @param reason why it was amended, put at risk, brought back on track or given up, by the step that made this version; as its
 *     lead wrote it, public
 * @param risk while it is at risk
 * @param endedOn the day it was completed or given up, in UTC
 * @param verification since it was first submitted to the secretariat
 * @see "decision 0045"
 */
public record Course(
        @Nullable String reason,
        @Nullable Risk risk,
        @Nullable LocalDate endedOn,
        @Nullable Verification verification) {

    /** Of a reason and of what is done, in characters. */
    public static final int LONGEST_REASON = 2_000;

    /** Nothing more to say. */
    public static final Course NONE = new Course(null, null, null, null);

    /**
     * What stands in the way.
     *
     * @param doing what is being done about it
     * @param since the day it was said, in UTC
     */
    public record Risk(String reason, String doing, LocalDate since) {}

    Course because(String why) {
        return new Course(given(why), risk, endedOn, verification);
    }

    Course atRisk(Risk said) {
        return new Course(given(said.reason()), said, endedOn, verification);
    }

    Course onTrack(String why) {
        return new Course(given(why), null, endedOn, verification);
    }

    Course ended(LocalDate day, String why) {
        return new Course(given(why), null, day, verification);
    }

    Course endedOn(LocalDate day) {
        return new Course(reason, risk, day, verification);
    }

    Course verifying(Verification now) {
        return new Course(null, risk, endedOn, now);
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
