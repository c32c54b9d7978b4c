package org.accord.printing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a long Russian word may be broken: a soft hyphen at every seam of syllables, after the rules of P. Khristov. The
 * heads of narrow columns need it; other languages of the record have shorter words.
 */
final class Syllables {

    private static final String SEAM = "$1\u00AD";
    private static final Pattern LONG_WORD =
            Pattern.compile("[а-яё]{9,}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<Pattern> SEAMS = List.of(
            seam("[йьъ]", "LL"),
            seam("V", "VL"),
            seam("VC", "CV"),
            seam("CV", "CV"),
            seam("VC", "CCV"),
            seam("VCC", "CCV"));

    private Syllables() {}

    static String hyphenated(String text) {
        return LONG_WORD.matcher(text).replaceAll(word -> divided(word.group()));
    }

    private static String divided(String word) {
        String divided = word;
        for (Pattern seam : SEAMS) {
            divided = seam.matcher(divided).replaceAll(SEAM);
        }
        return divided;
    }

    /** V stands for a vowel, C for a consonant, L for any letter. */
    private static Pattern seam(String before, String after) {
        String letters = ("(" + before + ")(?=" + after + ")")
                .replace("V", "[аеёиоуыэюя]")
                .replace("C", "[бвгджзклмнпрстфхцчшщ]")
                .replace("L", "[а-яё]");
        return Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
