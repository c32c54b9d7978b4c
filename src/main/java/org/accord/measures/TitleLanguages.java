package org.accord.measures;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The six of the portal first, then all others, by their names in the language. */
    public static List<String> sorted(Language language) {
        List<String> own = Arrays.stream(Language.values()).map(Language::tag).toList();
        return Stream.concat(own.stream(), CODES.stream().filter(code -> !own.contains(code)))
                .sorted(Comparator.comparing((String code) -> !own.contains(code))
                        .thenComparing(Sorting.by(code -> name(code, language), language)))
                .toList();
    }

    /** What a language is called in another. */
    public static String name(String code, Language language) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(language.locale()));
    }
}
