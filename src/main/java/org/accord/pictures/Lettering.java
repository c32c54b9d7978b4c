package org.accord.pictures;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.accord.shared.Language;

/**
 * Sets text in Accord's own faces, broken into lines, joined and ordered as its script asks, and gives its outlines: so
 * a picture with letters needs no font where it is drawn.
 *
 * @param faces files below {@code /fonts/}; for each letter the first that has it
 * @param size in px
 */
record Lettering(List<String> faces, float size) {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    static Lettering title(float size) {
        return new Lettering(List.of("NotoSerif-SemiBold", "NotoNaskhArabic-SemiBold", "NotoSansSC-Regular"), size);
    }

    static Lettering text(float size) {
        return new Lettering(List.of("NotoSans-Regular", "NotoNaskhArabic-Regular", "NotoSansSC-Regular"), size);
    }

    static Lettering strong(float size) {
        return new Lettering(List.of("NotoSans-SemiBold", "NotoNaskhArabic-SemiBold", "NotoSansSC-Regular"), size);
    }

    /** The text in one line, however wide, running as the language does; empty for a text without letters. */
    Optional<TextLayout> line(String text, Language language) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        AttributedString set = set(plain);
        set.addAttribute(
                TextAttribute.RUN_DIRECTION,
                language.direction().equals("rtl") ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        return Optional.of(new TextLayout(set.getIterator(), CONTEXT));
    }

    /** The text in lines no wider than given. */
    List<TextLayout> lines(String text, float width, Language language) {
        String plain = plain(text);
        List<TextLayout> lines = new ArrayList<>();
        if (plain.isEmpty()) {
            return lines;
        }
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                set(plain).getIterator(), BreakIterator.getLineInstance(language.locale()), CONTEXT);
        while (measurer.getPosition() < plain.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** As a path of SVG; x is the left edge, or the right one when the language runs from there. */
    static String path(TextLayout line, double x, double baseline, Language language) {
        double width = line.isLeftToRight() ? line.getVisibleAdvance() : line.getAdvance();
        double left = language.direction().equals("rtl") ? x - width : x;
        return path(line.getOutline(AffineTransform.getTranslateInstance(left, baseline)));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private AttributedString set(String text) {
        AttributedString set = new AttributedString(text);
        int from = 0;
        while (from < text.length()) {
            Font font = fontFor(text.codePointAt(from));
            int to = from;
            while (to < text.length() && fontFor(text.codePointAt(to)).equals(font)) {
                to += Character.charCount(text.codePointAt(to));
            }
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, to);
            from = to;
        }
        return set;
    }

    /** The letters that none of the faces has. */
    String misses(String text) {
        return text.codePoints()
                .filter(letter ->
                        !Character.isWhitespace(letter) && !fontFor(letter).canDisplay(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Font fontFor(int letter) {
        return faces.stream()
                .map(face -> FONTS.computeIfAbsent(face, Lettering::read))
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElseGet(() -> FONTS.computeIfAbsent(faces.getFirst(), Lettering::read));
    }

    private static Font read(String face) {
        String file = "/fonts/" + face + ".ttf";
        try (InputStream in = Lettering.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("damaged font " + file, damaged);
        }
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = outline.getPathIterator(null); !part.isDone(); part.next()) {
            int points = switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> begin(path, 'M', 1);
                case PathIterator.SEG_LINETO -> begin(path, 'L', 1);
                case PathIterator.SEG_QUADTO -> begin(path, 'Q', 2);
                case PathIterator.SEG_CUBICTO -> begin(path, 'C', 3);
                default -> begin(path, 'Z', 0);
            };
            for (int i = 0; i < 2 * points; i++) {
                path.append(i == 0 ? "" : " ").append(Canvas.number(at[i]));
            }
        }
        return path.toString();
    }

    private static int begin(StringBuilder path, char step, int points) {
        path.append(step);
        return points;
    }
}
