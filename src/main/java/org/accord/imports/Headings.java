package org.accord.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.shared.Language;

/**
 * Which column of a file says what.
 *
 * @param places the columns by their place, from 0
 * @param unused headings that mean nothing here
 */
record Headings(Map<Integer, Column> places, List<String> unused) {

    private static final int MOST_UNUSED = 20;

    /**
     * Reads the first row.
     *
     * @throws ImportProblem.Invalid with field {@code file} when one that is needed is missing, or one stands twice
     */
    static Headings read(Sheet.Line heading, Words words, Language language) {
        Map<Integer, Column> places = new TreeMap<>();
        List<String> unused = new ArrayList<>();
        for (int place = 0; place < heading.cells().size(); place++) {
            String said = heading.cell(place).text();
            Optional<Column> column = words.column(said);
            if (column.filter(places.values()::contains).isPresent()) {
                throw ImportProblem.Invalid.file("imports.columnTwice", "column", words.label(column.get(), language));
            }
            if (column.isPresent()) {
                places.put(place, column.get());
            } else if (!said.isEmpty() && unused.size() < MOST_UNUSED) {
                unused.add(said);
            }
        }
        Headings headings = new Headings(places, unused);
        headings.refuseMissing(words, language);
        return headings;
    }

    private void refuseMissing(Words words, Language language) {
        Set<Column> missing = EnumSet.of(Column.TYPE, Column.COUNTRY, Column.FUNCTION);
        if (places.values().stream().noneMatch(Column::isName)) {
            missing.add(Column.NAME_EN);
        }
        missing.removeAll(places.values());
        if (!missing.isEmpty()) {
            throw ImportProblem.Invalid.file(
                    "imports.columnsMissing",
                    "columns",
                    missing.stream()
                            .map(column -> words.label(column, language) + " ("
                                    + column.headings().getLast() + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The first column that holds names: where a missing one is missed. */
    Column firstName() {
        return places.values().stream().filter(Column::isName).findFirst().orElse(Column.NAME_EN);
    }

    /** Whether something stands where no column is. */
    boolean hasMore(Sheet.Line line) {
        int last = places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + unused.size();
        return line.cells().stream()
                .skip(last + 1L)
                .anyMatch(cell -> !cell.text().isEmpty());
    }
}
