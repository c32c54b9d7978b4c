package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reporting cycles: opened and closed by coordinators, read by everyone. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Cycles {

    private static final int MOST = 200;

    private final ProgressStore store;
    private final Obligations obligations;
    private final StandingRounds rounds;
    private final SearchIndex index;
    private final Clock clock;

    Cycles(ProgressStore store, Obligations obligations, StandingRounds rounds, SearchIndex index, Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.rounds = rounds;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Opens a cycle; one act from which all obligations follow.
     *
     * @throws ProgressProblem.Invalid naming every field that is wrong, a name that is taken included
     */
    public Cycle open(CycleDraft draft) {
        Cycle cycle = draft.checked();
        if (store.cycles.find(cycle.id()).isPresent()) {
            throw new ProgressProblem.Invalid(Map.of("name", "taken"));
        }
        return store.cycles
                .record(new NewState<>("opened", cycle.id(), 0, cycle, Visibility.PUBLIC, null))
                .state();
    }

    /**
     * Gives an open cycle other days; so it is extended, too. Nobody becomes late by it: neither the last day nor the
     * end of grace moves back to a day that is over. Who owes what follows from the first day: once it has come, it stays.
     *
     * @param draft its charter and name do not count
     * @param seen the version of the record the caller saw
     * @throws ProgressProblem.Invalid naming every field that is wrong
     * @throws ProgressProblem.NotInState when the cycle is closed
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public Cycle change(String id, CycleDraft draft, long seen) {
        Cycle now = recorded(id).state();
        Cycle next = now.change(draft.of(now).checked());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean earlier = next.closes().isBefore(now.closes()) && next.closes().isBefore(today);
        boolean lessGrace = next.endOfGrace().isBefore(now.endOfGrace())
                && next.endOfGrace().isBefore(today);
        new FieldCheck()
                .that("opens", now.opens().isAfter(today) || next.opens().equals(now.opens()), "cycles.opensPast")
                .that("closes", !earlier, "cycles.closesPast")
                .that("graceDays", earlier || !lessGrace, "cycles.closesPast")
                .orThrow(ProgressProblem.Invalid::new);
        if (next.equals(now)) {
            throw new ProgressProblem.Invalid(Map.of("closes", "cycles.nothingChanged"));
        }
        return store.cycles
                .record(new NewState<>("changed", id, seen, next, Visibility.PUBLIC, null))
                .state();
    }

    /**
     * Closes a cycle and notes how every signatory that owed a report stands.
     *
     * @throws ProgressProblem.StillExtended while a signatory has more days that were granted to it
     */
    public Cycle close(String id) {
        Recorded<Cycle> open = recorded(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        latestExtension(open.state()).filter(until -> !until.isBefore(today)).ifPresent(until -> {
            throw new ProgressProblem.StillExtended(id, until);
        });
        Cycle closed = store.cycles
                .record(new NewState<>(
                        "closed", id, open.version(), open.state().close(), Visibility.PUBLIC, null))
                .state();
        rounds.note(closed.charter());
        return closed;
    }

    /** The end of the longest grace that an extension gives. */
    private Optional<LocalDate> latestExtension(Cycle cycle) {
        return obligations.extensions(cycle, AsOf.NOW).values().stream()
                .filter(extension -> extension.granted() > 0)
                .map(extension -> cycle.due(extension.granted()).plusDays(cycle.graceDays()))
                .max(LocalDate::compareTo);
    }

    /** Looks at all obligations of the cycle's charter again, and notes the standings that follow on this day. */
    public void noteStandings(String id) {
        rounds.note(recorded(id).state().charter());
    }

    /** The cycle with the version of its record. */
    public Recorded<Cycle> recorded(String id) {
        return store.cycles.find(id).orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Cycle> find(String id) {
        return store.cycles.find(id).map(Recorded::state);
    }

    /** A charter's cycles, newest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Cycle> of(String charter, AsOf asOf) {
        IndexQuery query = IndexQuery.of(ProgressStore.CYCLE)
                .where("charter", charter)
                .asOf(asOf)
                .newestBy("closes")
                .page(0, MOST);
        return index.find(query, Cycle.class).items().stream()
                .map(SearchIndex.Found::summary)
                .toList();
    }

    /** Those that take reports today. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Cycle> open(String charter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return of(charter, AsOf.NOW).stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN && !today.isBefore(cycle.opens()))
                .toList();
    }
}
