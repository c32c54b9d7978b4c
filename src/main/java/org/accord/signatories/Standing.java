package org.accord.signatories;

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

    /** May record new commitments and offers. */
    public boolean mayCommit() {
        return this == ACTIVE || this == DUE || this == OVERDUE;
    }
}
