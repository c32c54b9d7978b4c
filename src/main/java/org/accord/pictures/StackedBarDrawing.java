package org.accord.pictures;

import java.util.List;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;

/** One bar, and below it a line for each part. */
final class StackedBarDrawing {

    private static final int BAR = 28;
    private static final int LINE = 22;
    private static final int LETTERS = 40;

    private StackedBarDrawing() {}

    static Sketch of(StackedBar bar, Canvas canvas, Words words) {
        double from = 0;
        double total = bar.total();
        canvas.box(0, 100, 0.5, BAR - 1, "grid", "");
        int top = BAR + 8;
        for (StackedBar.Part part : bar.parts()) {
            double share = total == 0 ? 0 : 100 * part.count() / total;
            if (share > 0) {
                canvas.bar(from, share, 0, BAR, part.tone());
            }
            from += share;
            canvas.swatch(0, top, 14, part.tone());
            canvas.text(new At(0, 22), top + 12, Anchor.START, "v", line(part, share, words));
            top += LINE;
        }
        if (total == 0) {
            canvas.text(new At(0, 8), 19, Anchor.START, "", words.say("none"));
        }
        return Sketch.chart(top + 2, canvas, table(bar, words));
    }

    private static String line(StackedBar.Part part, double share, Words words) {
        return Markup.shortened(part.label(), LETTERS) + " · " + words.number(part.count()) + " · "
                + words.percent(share);
    }

    private static Table table(StackedBar bar, Words words) {
        double total = bar.total();
        return new Table(
                List.of(words.say("part"), words.say("count"), words.say("share")),
                bar.parts().stream()
                        .map(part -> List.of(
                                part.label(),
                                words.number(part.count()),
                                words.percent(total == 0 ? 0 : 100 * part.count() / total)))
                        .toList(),
                false);
    }
}
