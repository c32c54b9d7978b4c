package org.accord.pictures;

import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** How a picture speaks: texts below {@code pictures.} and numbers in one language. */
record Words(Messages messages, Language language) {

    String say(String key) {
        return messages.get(language, "pictures." + key);
    }

    String number(Number value) {
        return Formats.of(language).number(value);
    }

    String percent(double value) {
        return Formats.of(language).percent(Math.round(value));
    }

    boolean mirrored() {
        return language.direction().equals("rtl");
    }
}
