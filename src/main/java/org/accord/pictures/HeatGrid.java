package org.accord.pictures;

import java.util.List;

/** Counts by two properties; the shade follows the count, which stands in its cell. */
public record HeatGrid(String title, String rowsAre, List<String> columns, List<Row> rows) implements Picture {

    /**
     * One row.
     *
     * @param counts one for each column, 0 or more
     */
    public record Row(String label, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    public HeatGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.counts().size() != columns.size()) {
                throw new IllegalArgumentException("a row has one count for each column");
            }
        }
    }

    long most() {
        return rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
