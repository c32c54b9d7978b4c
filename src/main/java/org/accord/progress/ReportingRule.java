package org.accord.progress;

import java.time.LocalDate;

/**
 * How reporting under a charter goes from one day on, until the next rule.
 *
 * @param from the first day it counts, in UTC
 * @param graceDays what a new cycle gives unless its coordinator says otherwise; 0 to 366
 * @param silentCycles how many cycles in a row pass without a word before a signatory counts as not communicating; 1 to 5
 */
public record ReportingRule(LocalDate from, int graceDays, int silentCycles) {

    static final int LONGEST_GRACE_DAYS = 366;
    static final int MOST_SILENT_CYCLES = 5;

    /** What counts while nobody has set anything. */
    public static final ReportingRule USUAL = new ReportingRule(LocalDate.EPOCH, 60, 1);

    public ReportingRule {
        if (graceDays < 0 || graceDays > LONGEST_GRACE_DAYS || silentCycles < 1 || silentCycles > MOST_SILENT_CYCLES) {
            throw new IllegalArgumentException("a rule out of range");
        }
    }
}
