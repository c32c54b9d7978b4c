package org.accord.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.accord.shared.Language;

/** Names made comparable: sort keys by a language's own order, search forms without case and accents. */
public final class Folding {

    private static final Map<Language, Collator> COLLATORS = collators();
    private static final int LONGEST_KEY = 120;

    private Folding() {}

    /** A key whose byte order is the language's order of names: hex of the ICU collation key, cut to 120 characters. */
    public static String sortKey(String name, Language language) {
        Collator collator = COLLATORS.get(language);
        if (collator == null) {
            throw new IllegalStateException("every language has its collator");
        }
        String key = HexFormat.of().formatHex(collator.getCollationKey(name).toByteArray());
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    /** Lower case, compatibility forms, no accents, no apostrophes. */
    public static String search(String text) {
        String decomposed = Normalizer2.getNFKDInstance().normalize(text.toLowerCase(Locale.ROOT));
        return decomposed.replaceAll("\\p{M}+", "").replaceAll("['’ʼ]", " ");
    }

    private static Map<Language, Collator> collators() {
        Map<Language, Collator> collators = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Collator collator = Collator.getInstance(language.locale());
            collator.setStrength(Collator.TERTIARY);
            collators.put(language, collator.freeze());
        }
        return collators;
    }
}
