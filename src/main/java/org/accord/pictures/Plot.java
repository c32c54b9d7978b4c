package org.accord.pictures;

import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;

/** The field in which lines are drawn: columns across, a scale up. */
final class Plot {

    static final int TOP = 26;
    static final int FIELD = 120;
    static final int BOTTOM = TOP + FIELD;
    private static final double MARGIN = 9;
    private static final int MOST_LABELS = 6;
    private static final int LABEL_LETTERS = 8;

    private final Canvas canvas;
    private final int columns;
    private final double least;
    private final double most;

    Plot(Canvas canvas, int columns, double least, double most) {
        this.canvas = canvas;
        this.columns = columns;
        this.least = Math.min(0, least);
        this.most = most > this.least ? most : this.least + 1;
    }

    void frame() {
        canvas.line(At.percent(0), y(0), At.percent(100), y(0), "axis");
        canvas.line(At.percent(0), TOP, At.percent(100), TOP, "rule");
        canvas.line(At.percent(0), (TOP + BOTTOM) / 2.0, At.percent(100), (TOP + BOTTOM) / 2.0, "rule");
    }

    /** Across; a single column stands in the middle. */
    At x(int column) {
        return At.percent(columns == 1 ? 50 : MARGIN + column * (100 - 2 * MARGIN) / (columns - 1));
    }

    double y(double value) {
        return BOTTOM - FIELD * (value - least) / (most - least);
    }

    /** Few columns are all labelled, many from time to time, the last always. */
    boolean isLabelled(int column) {
        int step = (columns + MOST_LABELS - 1) / MOST_LABELS;
        return (columns - 1 - column) % Math.max(1, step) == 0;
    }

    void below(int column, String label) {
        if (isLabelled(column)) {
            canvas.text(x(column), BOTTOM + 18, Anchor.MIDDLE, "", Markup.shortened(label, LABEL_LETTERS));
        }
    }

    void under(int column, double value, String label) {
        if (isLabelled(column)) {
            canvas.text(x(column), y(value) + 20, Anchor.MIDDLE, "v", label);
        }
    }

    void above(int column, double value, String label) {
        if (isLabelled(column)) {
            canvas.text(x(column), y(value) - 10, Anchor.MIDDLE, "v", label);
        }
    }
}
