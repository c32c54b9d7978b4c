package org.accord.charters;

import java.time.LocalDate;

/**
 * The time in which those who signed an earlier version of a charter's text may sign the one in force, and what the
 * charter's rule is for those who do not.
 *
 * @param opened the day the version came into force, in UTC
 * @param last day to sign, in UTC
 * @param after what happens to an earlier signature then
 */
public record ReendorsementWindow(LocalDate opened, LocalDate last, After after) {

    /** What becomes of a signature of an earlier version; message keys {@code charters.after.<name>}. */
    public enum After {
        /** It stays a signature of the version it was given to. */
        STAYS,
        /** It ends, by an act of its own. */
        LAPSES
    }

    /** Whoever signed an earlier version after the window had opened has as many days as everyone had. */
    public LocalDate lastFor(LocalDate signedOn) {
        LocalDate own = signedOn.plusDays(last.toEpochDay() - opened.toEpochDay());
        return own.isAfter(last) ? own : last;
    }

    public boolean lapses() {
        return after == After.LAPSES;
    }
}
