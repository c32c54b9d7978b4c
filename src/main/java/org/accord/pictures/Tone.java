package org.accord.pictures;

import java.util.Locale;
import org.accord.shared.Sign;

/** Colour and texture of a surface, of a line and of its marks: told apart without colour. */
public enum Tone {
    /** Kept, complete, in force: a full surface. */
    DONE,
    /** Nearly so: the same colour, striped. */
    MOST,
    /** Under way: striped the other way. */
    DOING,
    /** Due and not there: crossed. */
    LATE,
    /** Nothing heard, not begun: specks. */
    SILENT,
    /** Not there: an outline. */
    NONE;

    /** The tone of a sign. */
    public static Tone of(Sign sign) {
        return valueOf(sign.name());
    }

    /** The style class: {@code done}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
