package org.accord.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Readable ends of addresses: latin letters, digits and dashes, from a name in any script. */
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** At least three characters, so that two letters stay reserved for states; {@code organisation} for no letters. */
    public static String of(String name) {
        Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        String slug = toLatin.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String shorter = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        if (shorter.isEmpty()) {
            return "organisation";
        }
        return shorter.length() < 3 ? shorter + "-org" : shorter;
    }
}
