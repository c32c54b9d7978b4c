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
    /** So many cycles passed without a word as the charter's rule allows at most. */
    NON_COMMUNICATING,
    /** So many more cycles passed without a word that the charter's rule takes it off the list; a report brings it back. */
    DELISTED,
    /** Set aside by the secretariat for a public reason, whatever its reports say. */
    SUSPENDED,
    /** Left by its own act. */
    WITHDRAWN,
    /** A part of another signatory now, which took over what it had promised. */
    MERGED;

    /** What stands before the word. */
    public Sign sign() {
        return switch (this) {
            case ACTIVE -> Sign.DONE;
            case DUE -> Sign.DOING;
            case OVERDUE -> Sign.LATE;
            case NON_COMMUNICATING, DELISTED, SUSPENDED, WITHDRAWN, MERGED -> Sign.SILENT;
        };
    }

    /** May record new commitments and offers. */
    public boolean mayCommit() {
        return this == ACTIVE || this == DUE || this == OVERDUE;
    }

    /** May ask for help, also when it owes a report: silence is often want of means. */
    public boolean mayAsk() {
        return mayCommit() || this == NON_COMMUNICATING;
    }

    /** Counts among the signatories of the charter. */
    public boolean isListed() {
        return this != DELISTED && !hasLeft();
    }

    /** True when it follows from reports kept or missed, not from an act of somebody. */
    public boolean isComputed() {
        return this != SUSPENDED && !hasLeft();
    }

    /** True when nothing more is expected of it by itself. */
    public boolean hasLeft() {
        return this == WITHDRAWN || this == MERGED;
    }

    /** True when it comes later on the way down. */
    public boolean isWorseThan(Standing other) {
        return compareTo(other) > 0;
    }
}
