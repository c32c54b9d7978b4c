package org.accord.pictures;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Text made fit for markup. */
final class Markup {

    private Markup() {}

    /** With markup's own characters escaped and what XML does not allow left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Markup::isAllowed).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0x7f
                || point > 0x9f && point < 0xd800
                || point > 0xdfff && point < 0xfffe
                || point > 0xffff;
    }

    /** No wider than so many Latin letters; what is cut off is shown by three dots. */
    static String shortened(String text, int letters) {
        if (text.length() * 2 <= letters) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int width = 0;
        int fits = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            width += isWide(text.codePointBefore(end)) ? 2 : 1;
            if (width > letters) {
                return text.substring(0, fits).stripTrailing() + "…";
            }
            if (width < letters) {
                fits = end;
            }
        }
        return text;
    }

    private static boolean isWide(int point) {
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
