package org.accord.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Says of every glyph which letter it is, for those who search, copy or listen. A glyph that several characters share is
 * by default taken for the first of them: an Arabic letter for a Persian one, a Chinese character for a radical.
 */
final class Letters {

    private static final int CODES = 0x10000;
    private static final int MOST_IN_A_BLOCK = 100;
    private static final Map<Integer, String> PERSIAN_YEH =
            Map.of(0xFBFC, "\u0649", 0xFBFD, "\u0649", 0xFBFE, "\u064A", 0xFBFF, "\u064A");

    private Letters() {}

    /** Goes over the fonts of a document that was saved, so that its fonts hold only what it uses. */
    static void name(PDDocument document) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            if (page.getResources() == null) {
                continue;
            }
            for (COSName name : page.getResources().getFontNames()) {
                COSDictionary font = page.getResources().getFont(name).getCOSObject();
                if (seen.add(font) && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream letters) {
                    rewrite(letters);
                }
            }
        }
    }

    private static void rewrite(COSStream stream) throws IOException {
        CMap before = new CMapParser().parse(new RandomAccessReadBuffer(stream.createInputStream()));
        TreeMap<Integer, String> letters = new TreeMap<>();
        for (int code = 1; code < CODES; code++) {
            String letter = before.toUnicode(code, 2);
            if (letter != null) {
                letters.put(code, plain(letter));
            }
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(written(letters).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A shape of a letter becomes the letter; a ligature stays, since its letters run the other way than the page. */
    static String plain(String letter) {
        String persian = letter.length() == 1 ? PERSIAN_YEH.get((int) letter.charAt(0)) : null;
        if (persian != null) {
            return persian;
        }
        String plain = Normalizer.normalize(letter, Normalizer.Form.NFKC);
        boolean isShape = letter.codePoints().allMatch(Letters::isShapeOrRadical);
        return isShape && plain.codePointCount(0, plain.length()) == 1 ? plain : letter;
    }

    private static boolean isShapeOrRadical(int character) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
        return block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_A
                || block == Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B
                || block == Character.UnicodeBlock.KANGXI_RADICALS
                || block == Character.UnicodeBlock.CJK_RADICALS_SUPPLEMENT
                || block == Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS;
    }

    private static String written(TreeMap<Integer, String> letters) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var lines = letters.entrySet().stream()
                .map(each -> "<%04X> <%s>\n".formatted(each.getKey(), hex(each.getValue())))
                .toList();
        for (int from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            var block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            map.append(String.join("", block)).append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String hex(String letter) {
        return letter.chars()
                .mapToObj(unit -> "%04X".formatted(unit))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
