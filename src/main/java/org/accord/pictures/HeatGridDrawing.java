package org.accord.pictures;

import java.util.ArrayList;
import java.util.List;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;

/** A label, and below it a cell for each column; the columns are numbered and named underneath. */
final class HeatGridDrawing {

    private static final int HEAD = 22;
    private static final int LABEL = 18;
    private static final int CELL = 26;
    private static final int ROW = LABEL + CELL + 6;
    private static final int LINE = 20;
    private static final int LETTERS = 48;
    private static final double GAP = 0.6;
    private static final double FAINTEST = 0.1;
    private static final double STRONGEST = 0.45;

    private HeatGridDrawing() {}

    static Sketch of(HeatGrid grid, Canvas canvas, Words words) {
        int columns = grid.columns().size();
        for (int column = 0; column < columns; column++) {
            canvas.text(middle(column, columns), 14, Anchor.MIDDLE, "", words.number(column + 1));
        }
        int top = HEAD;
        for (HeatGrid.Row row : grid.rows()) {
            canvas.text(At.percent(0), top + 13, Anchor.START, "", Markup.shortened(row.label(), LETTERS));
            cells(row, top + LABEL, grid.most(), canvas, words);
            top += ROW;
        }
        if (grid.rows().isEmpty() || columns == 0) {
            canvas.text(At.percent(0), top + 13, Anchor.START, "", words.say("none"));
            top += LINE;
        }
        for (int column = 0; column < columns; column++) {
            canvas.text(At.percent(0), top + 14, Anchor.START, "v", words.number(column + 1));
            canvas.text(
                    new At(0, 22),
                    top + 14,
                    Anchor.START,
                    "",
                    Markup.shortened(grid.columns().get(column), LETTERS));
            top += LINE;
        }
        return Sketch.chart(top + 4, canvas, table(grid, words));
    }

    private static void cells(HeatGrid.Row row, int top, long most, Canvas canvas, Words words) {
        int columns = row.counts().size();
        for (int column = 0; column < columns; column++) {
            long count = row.counts().get(column);
            canvas.box(
                    100.0 * column / columns,
                    100.0 / columns - GAP,
                    top,
                    CELL,
                    count == 0 ? "grid" : "heat",
                    shade(count, most));
            canvas.text(
                    middle(column, columns),
                    top + CELL / 2.0 + 4,
                    Anchor.MIDDLE,
                    count == 0 ? "" : "v",
                    words.number(count));
        }
    }

    private static String shade(long count, long most) {
        return count == 0
                ? ""
                : " fill-opacity=\"" + Canvas.number(FAINTEST + (STRONGEST - FAINTEST) * count / most) + "\"";
    }

    private static At middle(int column, int columns) {
        return At.percent(100.0 * (column + 0.5) / columns - GAP / 2);
    }

    private static Table table(HeatGrid grid, Words words) {
        List<String> head = new ArrayList<>(List.of(grid.rowsAre()));
        head.addAll(grid.columns());
        List<List<String>> rows = new ArrayList<>();
        for (HeatGrid.Row row : grid.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            row.counts().forEach(count -> cells.add(words.number(count)));
            rows.add(cells);
        }
        return new Table(head, rows, false);
    }
}
