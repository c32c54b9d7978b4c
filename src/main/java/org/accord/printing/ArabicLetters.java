package org.accord.printing;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Joins Arabic letters, and leaves vowel signs what they are: the shaper underneath turns them into signs with a width of
 * their own or on a stroke, which tear the word apart.
 */
final class ArabicLetters implements BidiReorderer {

    private static final char FIRST_SHAPED_SIGN = '\uFE70';
    private static final char LAST_SHAPED_SIGN = '\uFE7F';

    /** The signs that {@code U+FE70} to {@code U+FE7F} are shapes of; the two that are no signs stand for themselves. */
    private static final String SIGNS =
            "\u064B\u064B\u064C\uFE73\u064D\uFE75\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    private final ICUBidiReorderer letters = new ICUBidiReorderer();

    @Override
    public String reorderRTLTextToLTR(String text) {
        return letters.reorderRTLTextToLTR(text);
    }

    @Override
    public String shapeText(String text) {
        StringBuilder shaped = new StringBuilder(letters.shapeText(text));
        for (int i = 0; i < shaped.length(); i++) {
            char letter = shaped.charAt(i);
            if (letter >= FIRST_SHAPED_SIGN && letter <= LAST_SHAPED_SIGN) {
                shaped.setCharAt(i, SIGNS.charAt(letter - FIRST_SHAPED_SIGN));
            }
        }
        return shaped.toString();
    }

    @Override
    public String deshapeText(String text) {
        return letters.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
