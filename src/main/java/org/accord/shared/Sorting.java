package org.accord.shared;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Names in the order in which readers of a language look for them: accents and case count last, digits count as
 * numbers, Chinese goes by pinyin.
 *
 * @see "Unicode Collation Algorithm (UTS #10) with the locale data of CLDR"
 */
public final class Sorting {

    private static final Map<Language, Collator> COLLATORS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            COLLATORS.put(language, frozen(language));
        }
    }

    private Sorting() {}

    private static Collator frozen(Language language) {
        Collator collator = Collator.getInstance(ULocale.forLocale(language.locale()));
        if (collator instanceof RuleBasedCollator rules) {
            rules.setNumericCollation(true);
        }
        return collator.freeze();
    }

    /** The language's collator; safe for threads, cannot be changed. */
    public static Collator collator(Language language) {
        Collator collator = COLLATORS.get(language);
        if (collator == null) {
            throw new IllegalStateException("every language has its collator");
        }
        return collator;
    }

    /** Orders texts. */
    public static Comparator<String> of(Language language) {
        return collator(language)::compare;
    }

    /** Orders things by a name of theirs. */
    public static <T> Comparator<T> by(Function<? super T, String> name, Language language) {
        Collator collator = collator(language);
        return (one, other) -> collator.compare(name.apply(one), name.apply(other));
    }
}
