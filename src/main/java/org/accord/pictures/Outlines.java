package org.accord.pictures;

import java.awt.font.TextLayout;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;
import org.accord.shared.Language;

/**
 * Letters of a printed picture as outlines, so that they come out the same where no font of ours is.
 *
 * @param width of the picture in px
 */
record Outlines(int width, Language language) {

    private static final float SIZE = 13;

    String of(At at, double baseline, Anchor anchor, String css, String text) {
        Lettering letters = css.equals("v") ? Lettering.strong(SIZE) : Lettering.text(SIZE);
        return letters.line(text, language)
                .map(line -> "<path class=\"letters" + (css.isEmpty() ? "" : " " + css) + "\" d=\""
                        + Lettering.path(line, beginning(at, anchor, line), baseline, language) + "\"/>")
                .orElse("");
    }

    /** Where reading begins: the left edge of the text, or the right one when the language runs from there. */
    private double beginning(At at, Anchor anchor, TextLayout line) {
        double held = switch (anchor) {
            case START -> 0;
            case MIDDLE -> line.getAdvance() / 2;
            case END -> line.getAdvance();
        };
        double across = width * at.percent() / 100 + at.px() - held;
        return language.direction().equals("rtl") ? width - across : across;
    }
}
