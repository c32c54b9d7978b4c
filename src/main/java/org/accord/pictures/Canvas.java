package org.accord.pictures;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What charts are drawn on: across in percent of the width plus px, down in px. In Arabic all is mirrored, so that a
 * chart begins where reading begins; letters keep their shape.
 */
final class Canvas {

    /** Where a text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A place across, from where reading begins. */
    record At(double percent, double px) {
        static At percent(double percent) {
            return new At(percent, 0);
        }
    }

    private final String id;
    private final boolean mirrored;
    private final @Nullable Outlines outlines;
    private final StringBuilder body = new StringBuilder();
    private final Set<Tone> textures = EnumSet.noneOf(Tone.class);

    /** For a page. */
    Canvas(String id, boolean mirrored) {
        this(id, mirrored, null);
    }

    private Canvas(String id, boolean mirrored, @Nullable Outlines outlines) {
        this.id = id;
        this.mirrored = mirrored;
        this.outlines = outlines;
    }

    /** For print: of a fixed width, letters as outlines. */
    static Canvas print(String id, int width, Words words) {
        return new Canvas(id, words.mirrored(), new Outlines(width, words.language()));
    }

    /** A bar in the colour and texture of a tone. */
    void bar(double from, double width, double top, double height, Tone tone) {
        textures.add(tone);
        box(from, width, top, height, "", fill(tone));
    }

    /** A plain box; more: further attributes. */
    void box(double from, double width, double top, double height, String css, String more) {
        element("rect", css)
                .append(" x=\"")
                .append(number(mirrored ? 100 - from - width : from))
                .append("%\" y=\"")
                .append(number(top))
                .append("\" width=\"")
                .append(number(width))
                .append("%\" height=\"")
                .append(number(height))
                .append('"')
                .append(more)
                .append("/>");
    }

    /** A small square in the colour and texture of a tone, for a key. */
    void swatch(double from, double top, double size, Tone tone) {
        textures.add(tone);
        element("rect", "")
                .append(" x=\"")
                .append(across(At.percent(from)))
                .append(mirrored ? "\" transform=\"translate(-" + number(size) + " 0)\"" : "\"")
                .append(" y=\"")
                .append(number(top))
                .append("\" width=\"")
                .append(number(size))
                .append("\" height=\"")
                .append(number(size))
                .append('"')
                .append(fill(tone))
                .append("/>");
    }

    void line(At from, double fromY, At to, double toY, String css) {
        element("line", css)
                .append(" x1=\"")
                .append(across(from))
                .append("\" y1=\"")
                .append(number(fromY))
                .append("\" x2=\"")
                .append(across(to))
                .append("\" y2=\"")
                .append(number(toY))
                .append("\"/>");
    }

    /** The mark of a line: each tone has a shape of its own. */
    void mark(At at, double y, Tone tone) {
        String moved =
                at.px() == 0 ? "" : "<g transform=\"translate(" + number(mirrored ? -at.px() : at.px()) + " 0)\">";
        body.append(moved)
                .append("<svg class=\"dot ")
                .append(tone.css())
                .append("\" overflow=\"visible\" x=\"")
                .append(across(at))
                .append("\" y=\"")
                .append(number(y))
                .append("\">");
        body.append(
                        switch (tone) {
                            case DONE -> "<circle r=\"4.5\"/>";
                            case MOST -> "<path d=\"M0-6 6 0 0 6-6 0z\"/>";
                            case DOING -> "<rect x=\"-4\" y=\"-4\" width=\"8\" height=\"8\"/>";
                            case LATE -> "<path d=\"M0-5.5 5.5 4.5H-5.5z\"/>";
                            case SILENT, NONE -> "<circle class=\"open\" r=\"4\"/>";
                        })
                .append("</svg>")
                .append(moved.isEmpty() ? "" : "</g>");
    }

    void text(At at, double baseline, Anchor anchor, String css, String text) {
        if (outlines == null) {
            letters(at, baseline, anchor, css, text);
        } else {
            body.append(outlines.of(at, baseline, anchor, css, text));
        }
    }

    private void letters(At at, double baseline, Anchor anchor, String css, String text) {
        element("text", css)
                .append(" x=\"")
                .append(number(mirrored ? 100 - at.percent() : at.percent()))
                .append("%\" y=\"")
                .append(number(baseline))
                .append('"');
        if (at.px() != 0) {
            body.append(" dx=\"").append(number(mirrored ? -at.px() : at.px())).append('"');
        }
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(anchor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        if (mirrored) {
            body.append(" direction=\"rtl\"");
        }
        body.append('>').append(Markup.escaped(text)).append("</text>");
    }

    /** What was drawn, with the textures it uses. */
    String content() {
        StringBuilder all = new StringBuilder();
        if (!textures.isEmpty()) {
            all.append("<defs>");
            textures.forEach(tone -> all.append(Texture.of(id, tone)));
            all.append("</defs>");
        }
        return all.append(body).toString();
    }

    private String fill(Tone tone) {
        return Texture.fill(id, "part", tone, outlines != null);
    }

    private StringBuilder element(String name, String css) {
        body.append('<').append(name);
        return css.isEmpty() ? body : body.append(" class=\"").append(css).append('"');
    }

    private String across(At at) {
        return number(mirrored ? 100 - at.percent() : at.percent()) + "%";
    }

    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        return Double.toString(hundredths / 100.0);
    }
}
