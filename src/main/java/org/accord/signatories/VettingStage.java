package org.accord.signatories;

import org.accord.shared.Sign;

/** For whom an undecided application waits; message keys {@code vetting.stage.<name>}. */
public enum VettingStage {
    /** For the secretariat; nothing was asked, proposed or opened. */
    READING,
    /** For the applicant, who was asked something. */
    ASKED,
    /** For the secretariat: everything asked was answered. */
    ANSWERED,
    /** For signatories, who may object. */
    WINDOW,
    /** For the secretariat: the days to object are over. */
    WINDOW_OVER,
    /** For a second person of the secretariat. */
    PROPOSED;

    /** What stands before the word. */
    public Sign sign() {
        return switch (this) {
            case READING, WINDOW_OVER, PROPOSED -> Sign.DOING;
            case ANSWERED -> Sign.DONE;
            case ASKED, WINDOW -> Sign.SILENT;
        };
    }
}
