package org.accord.shared;

import java.util.EnumMap;
import java.util.Map;

/**
 * A text in its original, authoritative language and, where given, in others.
 *
 * @param original the language that counts when translations differ; it is always present in {@code texts}
 * @param texts text by language, none blank
 */
public record LocalisedText(Language original, Map<Language, String> texts) {

    public LocalisedText {
        if (!texts.containsKey(original) || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("text missing in its original language");
        }
        texts = Map.copyOf(texts);
    }

    public static LocalisedText of(Language original, String text) {
        return new LocalisedText(original, Map.of(original, text));
    }

    public LocalisedText with(Language language, String text) {
        Map<Language, String> more = new EnumMap<>(texts);
        more.put(language, text);
        return new LocalisedText(original, more);
    }

    /** The text in the wished language, or the authoritative one. */
    public String in(Language wished) {
        String text = texts.get(wished);
        return text == null ? authoritative() : text;
    }

    /** The language that {@link #in} answers in. */
    public Language languageFor(Language wished) {
        return texts.containsKey(wished) ? wished : original;
    }

    public String authoritative() {
        String text = texts.get(original);
        if (text == null) {
            throw new IllegalStateException("checked in the constructor");
        }
        return text;
    }
}
