package org.accord.pictures;

import java.util.ArrayList;
import java.util.List;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;
import org.accord.pictures.SurvivalCurve.Step;

/** Steps downwards by age, from all at age 0: level while an age lasts, a fall where the next begins. */
final class SurvivalCurveDrawing {

    private static final int HEIGHT = Plot.BOTTOM + 46;
    private static final double LOW = 20;

    private SurvivalCurveDrawing() {}

    static Sketch of(SurvivalCurve curve, Canvas canvas, Words words) {
        List<Double> percents = curve.percents();
        Plot plot = new Plot(canvas, percents.size() + 1, 0, 100);
        plot.frame();
        if (percents.isEmpty()) {
            canvas.text(At.percent(50), Plot.TOP + 40, Anchor.MIDDLE, "", words.say("none"));
        } else {
            draw(percents, plot, canvas, words);
        }
        canvas.text(At.percent(0), HEIGHT - 8, Anchor.START, "", words.say("age"));
        return Sketch.chart(HEIGHT, canvas, table(curve, words));
    }

    private static void draw(List<Double> percents, Plot plot, Canvas canvas, Words words) {
        double before = 100;
        plot.below(0, words.number(0));
        for (int i = 0; i < percents.size(); i++) {
            double percent = percents.get(i);
            canvas.line(plot.x(i), plot.y(before), plot.x(i + 1), plot.y(before), "way doing");
            canvas.line(plot.x(i + 1), plot.y(before), plot.x(i + 1), plot.y(percent), "way doing");
            canvas.mark(plot.x(i + 1), plot.y(percent), Tone.DOING);
            if (percent < LOW) {
                plot.above(i + 1, percent, words.percent(percent));
            } else {
                plot.under(i + 1, percent, words.percent(percent));
            }
            plot.below(i + 1, words.number(i + 1));
            before = percent;
        }
    }

    private static Table table(SurvivalCurve curve, Words words) {
        List<Double> percents = curve.percents();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            Step step = curve.steps().get(i);
            rows.add(List.of(
                    words.number(step.age()),
                    words.number(step.followed()),
                    words.number(step.fellSilent()),
                    words.percent(percents.get(i))));
        }
        return new Table(
                List.of(words.say("age"), words.say("followed"), words.say("fellSilent"), words.say("stillReported")),
                rows,
                false);
    }
}
