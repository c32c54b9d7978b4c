package org.accord.progress;

import java.time.LocalDate;
import org.accord.shared.ReportingPeriod;

/**
 * A reporting cycle of a charter. Opening it is one act; who owes what follows from it.
 *
 * @param id slug of the charter, a dot, the cycle's name
 * @param name short, such as {@code 2025}
 * @param period that is reported on
 * @param opens first day reports are taken
 * @param closes last day a report is on time, in UTC
 * @param graceDays after {@code closes}, in which a report is late; after them the signatory is silent
 */
public record Cycle(
        String id,
        String charter,
        String name,
        ReportingPeriod period,
        LocalDate opens,
        LocalDate closes,
        int graceDays,
        State state) {

    /** Where a cycle stands; message keys {@code cycleState.<name>}. */
    public enum State {
        OPEN,
        CLOSED
    }

    static String id(String charter, String name) {
        return charter + "." + name;
    }

    Cycle close() {
        if (state != State.OPEN) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
        return new Cycle(id, charter, name, period, opens, closes, graceDays, State.CLOSED);
    }

    /** The same cycle with other days; its name and charter stay. */
    Cycle change(Cycle wanted) {
        if (state != State.OPEN) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
        return new Cycle(id, charter, name, wanted.period, wanted.opens, wanted.closes, wanted.graceDays, State.OPEN);
    }

    /** The last day on time for a signatory that was granted so many more days. */
    public LocalDate due(int moreDays) {
        return closes.plusDays(moreDays);
    }

    /** The last day a late report is taken without the signatory counting as silent. */
    public LocalDate endOfGrace() {
        return closes.plusDays(graceDays);
    }
}
