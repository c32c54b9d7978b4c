package org.accord.contacts;

import org.accord.shared.Sign;

/** How sure one can be that a contact point still answers; message keys {@code contacts.freshness.<name>}. */
public enum Freshness {
    /** Confirmed in this quarter. */
    CONFIRMED(Sign.DONE),
    /** Asked, and the days to answer are not over. */
    ASKED(Sign.DOING),
    /** Not confirmed in this quarter, and not asked. */
    UNCONFIRMED(Sign.SILENT),
    /** Asked, and no answer came in time. */
    SILENT(Sign.LATE),
    /** The mail that asked was refused. */
    BOUNCED(Sign.LATE);

    private final Sign sign;

    Freshness(Sign sign) {
        this.sign = sign;
    }

    /** What stands before the word. */
    public Sign sign() {
        return sign;
    }

    /** True when its state, or the secretariat, has to look after it. */
    public boolean isToBeLookedAfter() {
        return this == SILENT || this == BOUNCED;
    }
}
