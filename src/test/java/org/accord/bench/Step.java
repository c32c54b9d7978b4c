package org.accord.bench;

import java.util.EnumSet;
import java.util.Set;

/**
 * One act of a seed, small enough that millions fit in memory: what is done on which day to which subject.
 *
 * @param subject number of the organisation or commitment; of the cycle where it is about one
 * @param cycle number, where the act is about a report or a standing
 */
record Step(int day, What what, int subject, int cycle) {

    private static final What[] ALL = What.values();

    /** Kinds of acts in the order they are recorded in on one day. */
    enum What {
        FOUNDED,
        ENDORSED,
        DRAFTED,
        PUBLISHED,
        AMENDED,
        ENDED,
        OPENED,
        SUBMITTED,
        RETURNED,
        RESUBMITTED,
        ACCEPTED,
        CLOSED,
        STANDS,
        NEEDED,
        OFFERED;

        /** What the directory of signatories is made of and filtered by. */
        static final Set<What> OF_DIRECTORY = EnumSet.of(FOUNDED, ENDORSED, DRAFTED, PUBLISHED, STANDS);
    }

    long packed() {
        return (long) day << 40 | (long) what.ordinal() << 36 | (long) subject << 8 | cycle;
    }

    static Step of(long packed) {
        return new Step((int) (packed >> 40), ALL[(int) (packed >> 36 & 0xf)], (int) (packed >> 8 & 0xfffffff), (int)
                (packed & 0xff));
    }
}
