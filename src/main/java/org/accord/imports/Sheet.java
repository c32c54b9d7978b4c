package org.accord.imports;

import java.util.List;

/**
 * A file as rows of cells, the heading first.
 *
 * @param lines those that are not blank throughout
 */
record Sheet(List<Line> lines) {

    /** The most rows that are taken, the heading not counted. */
    static final int MOST_ROWS = 50_000;

    /** Cells beyond are not looked at. */
    static final int MOST_CELLS = 60;

    /** Nothing that is taken is as long. */
    private static final int LONGEST_CELL = 2_001;

    /** A row by its number in the file, from 1. */
    record Line(int number, List<Cell> cells) {

        Cell cell(int place) {
            return place < cells.size() ? cells.get(place) : Cell.BLANK;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty() && !cell.formula());
        }
    }

    /**
     * What stands in a cell.
     *
     * @param formula whether it is worked out, or would be if a spreadsheet opened it
     */
    record Cell(String text, boolean formula) {

        static final Cell BLANK = new Cell("", false);
        private static final String BEGINNINGS = "=+-@";

        static Cell of(String typed) {
            String text = typed.strip();
            String some = text.codePointCount(0, text.length()) > LONGEST_CELL
                    ? text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL))
                    : text;
            return new Cell(some, !some.isEmpty() && BEGINNINGS.indexOf(some.charAt(0)) >= 0);
        }

        static Cell workedOut(String formula) {
            return new Cell("=" + of(formula).text(), true);
        }
    }
}
