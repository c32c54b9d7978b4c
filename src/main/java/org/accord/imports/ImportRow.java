package org.accord.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, and what became of it.
 *
 * @param number in the file, the heading being 1
 * @param cells as they were typed, blank ones left out
 * @param faults none when it can be brought in
 * @param organisation the signatory it became
 * @param version of the signature as it came to be
 */
public record ImportRow(
        int number,
        Map<Column, String> cells,
        List<Fault> faults,
        Outcome outcome,
        @Nullable String organisation,
        long version) {

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
    }

    static ImportRow read(int number, Map<Column, String> cells, List<Fault> faults) {
        return new ImportRow(number, cells, faults, faults.isEmpty() ? Outcome.WAITING : Outcome.REFUSED, null, 0);
    }

    /** What is typed in a cell; empty for a blank one. */
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    /** The first name that is given. */
    public String name() {
        return Column.names().stream()
                .map(this::cell)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    ImportRow with(Fault fault) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(fault);
        return new ImportRow(number, cells, more, Outcome.REFUSED, organisation, version);
    }

    /** What nobody may read but the secretariat stands with the signatory now, and no more here. */
    ImportRow landed(String signatory, long signature) {
        Map<Column, String> open = new EnumMap<>(Column.class);
        open.putAll(cells);
        open.keySet().removeAll(List.of(Column.SIGNATORY, Column.EMAIL));
        return new ImportRow(number, open, faults, Outcome.LANDED, signatory, signature);
    }

    ImportRow undone(boolean takenBack) {
        return new ImportRow(
                number, cells, faults, takenBack ? Outcome.TAKEN_BACK : Outcome.LEFT, organisation, version);
    }
}
