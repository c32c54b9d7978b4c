package org.accord.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, and what became of it.
 *
 * @param number in the file, the heading being 1
 * @param cells as they were typed, blank ones left out
 * @param faults none when it can be brought in
 * @param organisation id of the signatory or the fact it became
 * @param version of the signature or the fact as it came to be
 * @param hints what is worth knowing before it is brought in
 */
public record ImportRow(
        int number,
        Map<Column, String> cells,
        List<Fault> faults,
        Outcome outcome,
        @Nullable String organisation,
        long version,
        List<Fault> hints) {

    /** What became of it; message keys {@code imports.outcome.<name>}. */
    public enum Outcome {
        WAITING,
        LANDED,
        /** Something is wrong with it, at first sight or when its turn came. */
        REFUSED,
        TAKEN_BACK,
        /** Somebody changed or uses the signatory: it stays when the import is undone. */
        LEFT
    }

    public ImportRow {
        cells = Map.copyOf(cells);
        faults = List.copyOf(faults);
        hints = List.copyOf(Objects.requireNonNullElse(hints, List.of()));
    }

    static ImportRow read(int number, Map<Column, String> cells, List<Fault> faults) {
        return new ImportRow(
                number, cells, faults, faults.isEmpty() ? Outcome.WAITING : Outcome.REFUSED, null, 0, List.of());
    }

    ImportRow hinting(Fault hint) {
        List<Fault> more = new ArrayList<>(hints);
        more.add(hint);
        return new ImportRow(number, cells, faults, outcome, organisation, version, more);
    }

    /** What is typed in a cell; empty for a blank one. */
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** The first name that is given; of a fact, its state. */
    public String name() {
        return Stream.concat(Column.names().stream(), Stream.of(Column.STATE))
                .map(this::cell)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    ImportRow with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new ImportRow(number, cells, more, Outcome.REFUSED, organisation, version, hints);
    }

    /** The same with other words in a cell. */
    ImportRow writing(Column column, String text) {
        Map<Column, String> written = new EnumMap<>(Column.class);
        written.putAll(cells);
        written.put(column, text);
        return new ImportRow(number, written, faults, outcome, organisation, version, hints);
    }

    /** What nobody may read but the secretariat stands with the signatory now, and no more here. */
    ImportRow landed(String became, long as) {
        Map<Column, String> open = new EnumMap<>(Column.class);
        open.putAll(cells);
        open.keySet().removeAll(List.of(Column.SIGNATORY, Column.EMAIL));
        return new ImportRow(number, open, faults, Outcome.LANDED, became, as, hints);
    }

    ImportRow undone(boolean takenBack) {
        return new ImportRow(
                number, cells, faults, takenBack ? Outcome.TAKEN_BACK : Outcome.LEFT, organisation, version, hints);
    }
}
