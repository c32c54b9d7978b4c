package org.accord.measures;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accord.shared.Language;
import org.accord.shared.Sorting;

/** Languages that laws are written in: more than the six that the portal speaks. */
public final class TitleLanguages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private TitleLanguages() {}

    /** The two-letter codes of ISO 639. */
    public static Set<String> codes() {
        return CODES;
    }

    /** All codes, by their names in the language. */
    public static List<String> sorted(Language language) {
        return CODES.stream()
                .sorted(Sorting.by(code -> name(code, language), language))
                .toList();
    }

    /** What a language is called in another. */
    public static String name(String code, Language language) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(language.locale()));
    }
}
