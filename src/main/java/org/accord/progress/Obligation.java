package org.accord.progress;

import java.time.LocalDate;
import org.accord.commitments.CommitmentSummary;
import org.accord.shared.Sign;

/**
 * That a commitment is to be reported on in a cycle; derived, never stored.
 *
 * @param due last day on time, in UTC
 * @param kept how it was met
 */
public record Obligation(String cycle, CommitmentSummary commitment, LocalDate due, Kept kept) {

    /** True when a report came, be it late. */
    public boolean isMet() {
        return kept == Kept.ON_TIME || kept == Kept.LATE;
    }

    /** How an obligation was met; message keys {@code kept.<name>}. */
    public enum Kept {
        ON_TIME,
        LATE,
        /** Nothing came, and the day has not passed. */
        AWAITED,
        /** Nothing came, and the day has passed. */
        SILENT;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case ON_TIME -> Sign.DONE;
                case LATE -> Sign.LATE;
                case AWAITED -> Sign.DOING;
                case SILENT -> Sign.SILENT;
            };
        }
    }
}
