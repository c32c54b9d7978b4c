package org.accord.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six languages of the United Nations, in which Accord speaks. */
public enum Language {
    EN("English"),
    FR("Français"),
    ES("Español"),
    AR("العربية"),
    RU("Русский"),
    ZH("中文");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** BCP 47 tag, lower case: {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> tag.equalsIgnoreCase(language.name())
                        || tag.toLowerCase(Locale.ROOT).startsWith(language.tag() + "-"))
                .findFirst();
    }

    /** The language of a locale, English when it is none of the six. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}
