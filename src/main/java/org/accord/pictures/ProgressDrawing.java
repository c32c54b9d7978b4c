package org.accord.pictures;

import java.math.BigDecimal;
import java.util.List;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;

/** A bar from the baseline towards the target: the value above, both ends below. */
final class ProgressDrawing {

    private static final int TOP = 20;
    private static final int BAR = 14;
    private static final int HEIGHT = 58;
    private static final int LETTERS = 22;
    private static final int LINE = 18;
    private static final int ROOM = 42;

    private ProgressDrawing() {}

    static Sketch of(Progress progress, Canvas canvas, Words words) {
        int done = progress.percentDone();
        canvas.box(0, 100, TOP, BAR, "grid", "");
        if (done > 0) {
            canvas.bar(0, done, TOP, BAR, done == 100 ? Tone.DONE : Tone.DOING);
        }
        canvas.line(At.percent(100), TOP - 4, At.percent(100), TOP + BAR + 4, "target");
        Anchor held = done > 50 ? Anchor.END : Anchor.START;
        canvas.text(At.percent(done), TOP - 7, held, "v", reached(progress, words));
        String from = words.say("baseline") + " " + words.number(progress.baseline());
        String to = words.say("target") + " " + amount(progress.target(), progress, words);
        int height = from.length() + to.length() > ROOM ? HEIGHT + LINE : HEIGHT;
        canvas.text(At.percent(0), HEIGHT - 6, Anchor.START, "", from);
        canvas.text(At.percent(100), height - 6, Anchor.END, "", to);
        return Sketch.chart(height, canvas, table(progress, words));
    }

    private static String reached(Progress progress, Words words) {
        return progress.value()
                .map(value -> words.number(value) + " · " + words.percent(progress.percentDone()))
                .orElseGet(() -> words.say("noValue"));
    }

    private static String amount(BigDecimal value, Progress progress, Words words) {
        return (words.number(value) + " " + Markup.shortened(progress.unit(), LETTERS)).strip();
    }

    private static Table table(Progress progress, Words words) {
        String value = progress.value().map(words::number).orElseGet(() -> words.say("noValue"));
        return new Table(
                List.of(words.say("part"), words.say("value")),
                List.of(
                        List.of(words.say("baseline"), words.number(progress.baseline())),
                        List.of(words.say("value"), value),
                        List.of(words.say("target"), (words.number(progress.target()) + " " + progress.unit()).strip()),
                        List.of(words.say("share"), words.percent(progress.percentDone()))),
                false);
    }
}
