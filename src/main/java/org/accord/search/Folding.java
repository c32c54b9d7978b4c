package org.accord.search;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.accord.shared.Language;
import org.accord.shared.Sorting;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Folds names to keys: sort keys in the order of a language, and search keys that forgive accents and spelling. */
public final class Folding {

    private static final int SORTED_CHARACTERS = 200;
    private static final int GROWTH_OF_ASCII_FOLDING = 4;
    private static final int FIRST_NOT_ASCII = 0x80;

    /** Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic; the Arabic lengthening stroke. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036F\\u0591-\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]+");

    private Folding() {}

    /**
     * A key whose order as text is the order of the name in the language: accents and case count last, digits count
     * as numbers, Chinese goes by pinyin. Keys of different languages cannot be compared. Lower-case hex.
     */
    public static String sortKey(String name, Language language) {
        String start = name.length() > SORTED_CHARACTERS ? name.substring(0, SORTED_CHARACTERS) : name;
        byte[] key = Sorting.collator(language).getCollationKey(start.strip()).toByteArray();
        return HexFormat.of().formatHex(Arrays.copyOf(key, Math.max(0, key.length - 1)));
    }

    /**
     * The same key for all spellings that a reader takes for the same: lower case, without accents and points,
     * Arabic letters by their base form, wide and narrow forms alike. {@code Côte d’Ivoire -> cote d’ivoire}.
     */
    public static String search(String text) {
        if (text.chars().allMatch(character -> character < FIRST_NOT_ASCII)) {
            return UCharacter.foldCase(text, true);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = baseLetters(UCharacter.foldCase(bare, true));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String baseLetters(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = baseLetter(letters[i]);
        }
        char[] folded = new char[letters.length * GROWTH_OF_ASCII_FOLDING];
        int length = ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, letters.length);
        return new String(folded, 0, length);
    }

    private static char baseLetter(char letter) {
        return switch (letter) {
            case '\u0649', '\u06CC' -> '\u064A'; // alef maksura, Persian yeh: yeh
            case '\u0629' -> '\u0647'; // teh marbuta: heh
            case '\u0671' -> '\u0627'; // alef wasla: alef
            case '\u06A9' -> '\u0643'; // Persian kaf: kaf
            default -> letter;
        };
    }
}
