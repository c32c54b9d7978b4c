package org.accord.measures;

import java.time.LocalDate;
import java.util.List;
import org.accord.instruments.Instrument;
import org.accord.shared.CountryCode;

/**
 * Instruments and the states of a group, as of a day.
 *
 * @param instruments all that ask states to act
 * @param rows one for each state, in the order of English names
 */
public record Matrix(StateGroup group, LocalDate day, List<Instrument> instruments, List<Row> rows) {

    /**
     * One state.
     *
     * @param cells one for each instrument, in their order
     */
    public record Row(CountryCode state, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How many states of the group have what, for one instrument; they overlap, but for the last. */
    public record Coverage(Instrument instrument, long states, long bound, long law, long enforcement, long nothing) {}

    public Matrix {
        instruments = List.copyOf(instruments);
        rows = List.copyOf(rows);
    }

    /** What is missing where, by instrument. */
    public List<Coverage> coverage() {
        return instruments.stream().map(this::coverage).toList();
    }

    /** The instruments about which something is known of some state here; the others are the same for all. */
    public List<Instrument> known() {
        return coverage().stream()
                .filter(counted -> counted.nothing() < counted.states())
                .map(Coverage::instrument)
                .toList();
    }

    private Coverage coverage(Instrument instrument) {
        List<Cell> cells = rows.stream()
                .map(row -> row.cells().get(instruments.indexOf(instrument)))
                .toList();
        return new Coverage(
                instrument,
                cells.size(),
                cells.stream().filter(Cell::isBound).count(),
                cells.stream().filter(cell -> !cell.laws().isEmpty()).count(),
                cells.stream().filter(cell -> !cell.enforcement().isEmpty()).count(),
                cells.stream().filter(Cell::isEmpty).count());
    }
}
