package org.accord.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters can be printed at all: those that one of our fonts has a glyph for. */
final class Glyphs {

    /** What a character without glyph is printed as. */
    static final String REPLACEMENT = "\uFFFD";

    private final BitSet printable;

    private Glyphs(BitSet printable) {
        this.printable = printable;
    }

    /** Reads the tables of all fonts, which takes most of a second. */
    static Glyphs ofAllTypefaces() {
        BitSet printable = new BitSet();
        for (Typeface typeface : Typeface.ALL) {
            try (InputStream stream = typeface.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                add(font.getUnicodeCmapLookup(), printable);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Glyphs(printable);
    }

    private static void add(CmapLookup lookup, BitSet printable) {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (lookup.getGlyphId(character) != 0) {
                printable.set(character);
            }
        }
    }

    /** Characters that are never drawn, such as joiners, need no glyph. */
    boolean has(int character) {
        return printable.get(character) || isInvisible(character);
    }

    static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return Character.isWhitespace(character)
                || type == Character.FORMAT
                || type == Character.CONTROL
                || isVariationSelector(character);
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
