package org.accord.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** Characters that turn or hide what stands around them; joiners, which some scripts need, are none. */
    private static final Pattern HIDING = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D\\u00AD]]");

    /**
     * Reads the first row.
     *
     * @throws ImportProblem.Invalid with field {@code file} when one that is needed is missing, or one stands twice
     */
    static Headings read(Import.Kind kind, Sheet.Line heading, Words words, Language language) {
        Map<Integer, Column> places = new TreeMap<>();
        List<String> unused = new ArrayList<>();
        for (int place = 0; place < heading.cells().size(); place++) {
            String said = heading.cell(place).text();
            Optional<Column> column = words.column(kind, said);
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
        headings.refuseMissing(kind, words, language);
        return headings;
    }

    private void refuseMissing(Import.Kind kind, Words words, Language language) {
        Set<Column> missing = Column.missing(kind, places.values());
        if (!missing.isEmpty()) {
            throw ImportProblem.Invalid.file(
                    "imports.columnsMissing",
                    "columns",
                    missing.stream()
                            .map(column -> words.label(column, language) + " (" + column.shortest() + ")")
                            .collect(Collectors.joining(words.comma(language))));
        }
    }

    /** The first column that holds names, where a missing one is missed; the first of all when none does. */
    Column first() {
        return places.values().stream()
                .filter(Column::isName)
                .findFirst()
                .or(() -> places.values().stream().findFirst())
                .orElse(Column.NAME_EN);
    }

    /** What stands in a row, blank cells left out; what begins like a formula or hides something is a fault. */
    Map<Column, String> cells(Sheet.Line line, Map<Column, Fault> faults) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((place, column) -> {
            Sheet.Cell cell = line.cell(place);
            if (!cell.text().isEmpty()) {
                cells.put(column, cell.text());
            }
            if (cell.formula()) {
                faults.putIfAbsent(column, Fault.of(column, "imports.formula"));
            } else if (HIDING.matcher(cell.text()).find()) {
                faults.putIfAbsent(column, Fault.of(column, "imports.hiding"));
            }
        });
        if (hasMore(line)) {
            faults.putIfAbsent(first(), Fault.of(first(), "imports.moreCells"));
        }
        return cells;
    }

    /** Whether something stands where no column is. */
    private boolean hasMore(Sheet.Line line) {
        int last = places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + unused.size();
        return line.cells().stream()
                .skip(last + 1L)
                .anyMatch(cell -> !cell.text().isEmpty());
    }
}
