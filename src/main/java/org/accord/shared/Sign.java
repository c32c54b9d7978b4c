package org.accord.shared;

import java.util.Locale;

/** How a thing stands, at a glance. Both sites draw the sign; a word always stands beside it. */
public enum Sign {
    /** Kept, complete, in force. */
    DONE,
    /** Under way. */
    DOING,
    /** Due and not there. */
    LATE,
    /** Nothing heard, not begun. */
    SILENT;

    /** The style class of the sign: {@code done}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
