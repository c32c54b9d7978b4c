package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.shared.AsOf;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** When cycles of all charters open, close and run out. Reading is public. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class CycleDays {

    /** How long a day stays in a list after it is over, so that a calendar does not lose it at once. */
    private static final int MONTHS_KEPT = 12;

    private final Charters charters;
    private final Cycles cycles;
    private final ProgressStore store;
    private final Clock clock;

    CycleDays(Charters charters, Cycles cycles, ProgressStore store, Clock clock) {
        this.charters = charters;
        this.cycles = cycles;
        this.store = store;
        this.clock = clock;
    }

    /** The days of the last twelve months and those to come, earliest first. */
    public List<CycleDay> of(AsOf asOf) {
        LocalDate from = asOf.day(clock).minusMonths(MONTHS_KEPT);
        return charters.all(asOf).stream()
                .flatMap(charter -> cycles.of(charter.slug(), asOf).stream()
                        .filter(cycle -> !cycle.endOfGrace().isBefore(from))
                        .flatMap(cycle -> days(charter, cycle.id(), asOf)))
                .filter(day -> !day.day().isBefore(from))
                .sorted(Comparator.comparing(CycleDay::day).thenComparing(CycleDay::id))
                .toList();
    }

    private Stream<CycleDay> days(Charter charter, String cycle, AsOf asOf) {
        return (asOf.isNow() ? store.cycles.find(cycle) : store.cycles.asOf(cycle, asOf))
                .stream()
                        .flatMap(found -> Arrays.stream(CycleDay.What.values())
                                .filter(what -> what != CycleDay.What.GRACE_ENDS
                                        || found.state().graceDays() > 0)
                                .map(what -> new CycleDay(charter.name(), found, what, what.of(found.state()))));
    }
}
