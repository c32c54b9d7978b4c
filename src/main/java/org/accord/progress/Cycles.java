package org.accord.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
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
    private final SearchIndex index;
    private final Clock clock;

    Cycles(ProgressStore store, Obligations obligations, SearchIndex index, Clock clock) {
        this.store = store;
        this.obligations = obligations;
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

    /** Closes a cycle and notes how every signatory that owed a report stands. */
    public Cycle close(String id) {
        Recorded<Cycle> open = store.cycles.find(id).orElseThrow(() -> new ProgressProblem.NotFound(id));
        Cycle closed = store.cycles
                .record(new NewState<>(
                        "closed", id, open.version(), open.state().close(), Visibility.PUBLIC, null))
                .state();
        obligations.noteStandings(closed);
        return closed;
    }

    /** Looks at all open obligations of a cycle again, and notes the standings that follow on this day. */
    public void noteStandings(String id) {
        obligations.noteStandings(store.cycles
                .find(id)
                .orElseThrow(() -> new ProgressProblem.NotFound(id))
                .state());
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
        java.time.LocalDate today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return of(charter, AsOf.NOW).stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN && !today.isBefore(cycle.opens()))
                .toList();
    }
}
