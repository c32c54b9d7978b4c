package org.accord.progress;

import org.accord.shared.Sign;

/** How complete a reviewer finds a commitment after a report; message keys {@code rating.<name>}. */
public enum Rating {
    NO_EVIDENCE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE;

    /** What stands before the word. */
    public Sign sign() {
        return switch (this) {
            case COMPLETE -> Sign.DONE;
            case SUBSTANTIAL, LIMITED -> Sign.DOING;
            case NOT_STARTED, NO_EVIDENCE -> Sign.SILENT;
        };
    }
}
