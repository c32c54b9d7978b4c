package org.accord.progress;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How reporting under a charter goes from one day on, until the next rule.
 *
 * @param from the first day it counts, in UTC
 * @param graceDays what a new cycle gives unless its coordinator says otherwise; 0 to 366
 * @param silentCycles how many cycles in a row pass without a word before a signatory counts as not communicating; 1 to 5
 * @param furtherCycles how many more before it is taken off the list, 1 to 5; null for never, as in all rules set before
 *     there was such a number
 * @param owing who is asked in cycles that open while the rule counts
 */
public record ReportingRule(
        LocalDate from,
        int graceDays,
        int silentCycles,
        @Nullable Integer furtherCycles,
        Owing owing) {

    static final int LONGEST_GRACE_DAYS = 366;
    static final int MOST_SILENT_CYCLES = 5;

    /** What counts while nobody has set anything. */
    public static final ReportingRule USUAL = new ReportingRule(LocalDate.EPOCH, 60, 1, null);

    /** One that asks everybody. */
    public ReportingRule(LocalDate from, int graceDays, int silentCycles, @Nullable Integer furtherCycles) {
        this(from, graceDays, silentCycles, furtherCycles, Owing.EVERYBODY);
    }

    /** Rules set before anybody was spared ask everybody. */
    public ReportingRule {
        owing = owing == null ? Owing.EVERYBODY : owing;
        if (graceDays < 0
                || graceDays > LONGEST_GRACE_DAYS
                || !isSomeCycles(silentCycles)
                || (furtherCycles != null && !isSomeCycles(furtherCycles))) {
            throw new IllegalArgumentException("a rule out of range");
        }
    }

    static boolean isSomeCycles(int cycles) {
        return cycles >= 1 && cycles <= MOST_SILENT_CYCLES;
    }

    /** True when it asks the same, from whatever day. */
    boolean saysTheSameAs(ReportingRule other) {
        return graceDays == other.graceDays
                && silentCycles == other.silentCycles
                && Objects.equals(furtherCycles, other.furtherCycles)
                && owing.equals(other.owing);
    }

    /** How many silent cycles in a row take a signatory off the list; null for never. */
    public @Nullable Integer delistingCycles() {
        return furtherCycles == null ? null : Integer.valueOf(silentCycles + furtherCycles);
    }
}
