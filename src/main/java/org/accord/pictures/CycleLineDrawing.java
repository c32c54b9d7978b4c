package org.accord.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;

/** Lines over cycles: marks and dashes tell them apart, values stand at the points of the first. */
final class CycleLineDrawing {

    private static final int LINE = 22;
    private static final int LETTERS = 44;

    private CycleLineDrawing() {}

    static Sketch of(CycleLine chart, Canvas canvas, Words words) {
        Plot plot = plot(chart, canvas);
        plot.frame();
        for (int column = 0; column < chart.when().size(); column++) {
            plot.below(column, chart.when().get(column));
        }
        chart.lines().forEach(line -> draw(line, plot, canvas));
        if (!chart.lines().isEmpty()) {
            figures(chart, plot, words);
        }
        int top = Plot.BOTTOM + 30;
        for (CycleLine.Line line : chart.lines()) {
            key(line, top, canvas);
            top += LINE;
        }
        if (chart.when().isEmpty()) {
            canvas.text(At.percent(50), Plot.TOP + 40, Anchor.MIDDLE, "", words.say("none"));
        }
        return Sketch.chart(top, canvas, table(chart, words));
    }

    private static Plot plot(CycleLine chart, Canvas canvas) {
        List<Double> all = chart.lines().stream()
                .flatMap(line -> line.values().stream().flatMap(Optional::stream))
                .toList();
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return new Plot(canvas, chart.when().size(), least, chart.scale() == CycleLine.Scale.PERCENT ? 100 : most);
    }

    private static void draw(CycleLine.Line line, Plot plot, Canvas canvas) {
        int before = -1;
        for (int column = 0; column < line.values().size(); column++) {
            Optional<Double> value = line.values().get(column);
            if (value.isEmpty()) {
                continue;
            }
            if (before >= 0) {
                double last = line.values().get(before).orElseThrow();
                canvas.line(
                        plot.x(before),
                        plot.y(last),
                        plot.x(column),
                        plot.y(value.get()),
                        "way " + line.tone().css());
            }
            canvas.mark(plot.x(column), plot.y(value.get()), line.tone());
            before = column;
        }
    }

    private static void figures(CycleLine chart, Plot plot, Words words) {
        List<Optional<Double>> values = chart.lines().getFirst().values();
        for (int column = 0; column < values.size(); column++) {
            int at = column;
            values.get(column).ifPresent(value -> plot.above(at, value, figure(chart, value, words)));
        }
    }

    private static void key(CycleLine.Line line, int top, Canvas canvas) {
        canvas.mark(new At(0, 7), top + 7, line.tone());
        canvas.text(new At(0, 22), top + 12, Anchor.START, "", Markup.shortened(line.label(), LETTERS));
    }

    private static String figure(CycleLine chart, double value, Words words) {
        return chart.scale() == CycleLine.Scale.PERCENT ? words.percent(value) : words.number(value);
    }

    private static Table table(CycleLine chart, Words words) {
        List<String> head = new ArrayList<>(List.of(words.say("cycle")));
        chart.lines().forEach(line -> head.add(line.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int column = 0; column < chart.when().size(); column++) {
            List<String> row = new ArrayList<>(List.of(chart.when().get(column)));
            for (CycleLine.Line line : chart.lines()) {
                row.add(line.values()
                        .get(column)
                        .map(value -> figure(chart, value, words))
                        .orElse("–"));
            }
            rows.add(row);
        }
        return new Table(head, rows, false);
    }
}
