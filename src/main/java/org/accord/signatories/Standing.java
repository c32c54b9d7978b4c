package org.accord.signatories;

import org.accord.shared.Sign;

/** How a signatory stands under a charter; message keys {@code standing.<name>}. */
public enum Standing {
    /** Nothing is owed, or all that was owed was reported. */
    ACTIVE,
    /** A report is owed and its day has not passed. */
    DUE,
    /** The day has passed without a report, within the grace of the cycle. */
    OVERDUE,
    /** A whole cycle passed without a word. */
    NON_COMMUNICATING,
    /** Left by its own act. */
    WITHDRAWN;

    /** What stands before the word. */
    public Sign sign() {
        return switch (this) {
            case ACTIVE -> Sign.DONE;
            case DUE -> Sign.DOING;
            case OVERDUE -> Sign.LATE;
            case NON_COMMUNICATING, WITHDRAWN -> Sign.SILENT;
        };
    }

    /** May record new commitments and offers. */
    public boolean mayCommit() {
        return this == ACTIVE || this == DUE || this == OVERDUE;
    }
}
