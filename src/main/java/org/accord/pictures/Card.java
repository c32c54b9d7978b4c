package org.accord.pictures;

import java.awt.font.TextLayout;
import java.util.List;
import org.accord.shared.Language;

/**
 * What stands for a page where it is shared: its kind and title, and which state of the record it shows. Drawn without
 * any font on the reader's side.
 *
 * @param name of the portal
 * @param kind of page, such as {@code Commitment}
 * @param title of any length; what does not fit is cut off
 * @param line day and act number, in words
 */
public record Card(String name, String kind, String title, String line, Language language) {

    public static final int WIDTH = 1_200;
    public static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int TITLE_TOP = 190;
    private static final int TITLE_BOTTOM = 500;
    private static final int LONGEST = 320;
    private static final List<Integer> SIZES = List.of(68, 56, 46, 40);
    private static final double LEADING = 1.3;

    /** As SVG, letters as outlines. */
    public String svg() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH
                + "\" height=\"" + HEIGHT
                + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\"><rect width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" fill=\"#fbf9f4\"/>"
                + "<rect width=\"" + WIDTH + "\" height=\"12\" fill=\"#9b2c1a\"/>"
                + "<path d=\"M" + MARGIN + " 540H" + (WIDTH - MARGIN) + "\" stroke=\"#1a2233\" stroke-width=\"2\"/>");
        write(svg, Lettering.title(40), name, 100, "#1a2233");
        write(svg, Lettering.text(28), kind, 165, "#9b2c1a");
        write(svg, Lettering.text(26), line, 590, "#4a5468");
        title(svg);
        return svg.append("</svg>").toString();
    }

    /** In the largest size in which the title fits; in the smallest, cut off where the last line ends. */
    private void title(StringBuilder svg) {
        String text = Markup.shortened(title, LONGEST);
        for (int size : SIZES) {
            int fitting = (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LEADING));
            List<TextLayout> lines = Lettering.title(size).lines(text, ROOM, language);
            if (lines.size() > fitting && size == SIZES.getLast()) {
                int letters = lines.subList(0, fitting).stream()
                        .mapToInt(TextLayout::getCharacterCount)
                        .sum();
                lines = Lettering.title(size).lines(text.substring(0, letters - 2) + "…", ROOM, language);
            }
            if (lines.size() <= fitting) {
                titleLines(svg, lines, size);
                return;
            }
        }
    }

    private void titleLines(StringBuilder svg, List<TextLayout> lines, int size) {
        double baseline = TITLE_TOP + size;
        for (TextLayout line : lines) {
            path(svg, line, baseline, "#1a2233");
            baseline += size * LEADING;
        }
    }

    private void write(StringBuilder svg, Lettering letters, String text, double baseline, String colour) {
        List<TextLayout> lines = letters.lines(text, ROOM, language);
        if (!lines.isEmpty()) {
            path(svg, lines.getFirst(), baseline, colour);
        }
    }

    private void path(StringBuilder svg, TextLayout line, double baseline, String colour) {
        double x = language.direction().equals("rtl") ? WIDTH - MARGIN : MARGIN;
        svg.append("<path fill=\"")
                .append(colour)
                .append("\" d=\"")
                .append(Lettering.path(line, x, baseline, language))
                .append("\"/>");
    }
}
