package org.accord.progress;

import org.accord.shared.Sign;

/** How far a milestone is, in the signatory's words; message keys {@code milestoneState.<name>}. */
public enum MilestoneState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    DELAYED;

    /** What stands before the word. */
    public Sign sign() {
        return switch (this) {
            case COMPLETE -> Sign.DONE;
            case IN_PROGRESS -> Sign.DOING;
            case DELAYED -> Sign.LATE;
            case NOT_STARTED -> Sign.SILENT;
        };
    }
}
