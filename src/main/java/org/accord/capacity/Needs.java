package org.accord.capacity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.progress.ProgressReports;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What states ask for: recorded, amended, met or withdrawn. Reading is public. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Needs {

    private final CapacityStore store;
    private final CapacityPolicy policy;
    private final ProgressReports reports;
    private final SearchIndex index;
    private final Clock clock;

    Needs(CapacityStore store, CapacityPolicy policy, ProgressReports reports, SearchIndex index, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.reports = reports;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Records a need of a state that signed the charter.
     *
     * @throws CapacityProblem.Invalid naming every field that is wrong
     * @throws CapacityProblem.NotAllowed when the caller does not act for it, or it is no state, or left
     */
    public Recorded<Need> record(OrganisationId state, NeedDraft draft) {
        Party asker = policy.asker(state);
        requireOwn(state, draft.report());
        Need need = Need.of(Identity.random(), asker, draft.checked(), clock.instant());
        return record("recorded", need.id(), 0, need);
    }

    /**
     * Changes an open need.
     *
     * @param version the version the caller saw
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     */
    public Recorded<Need> amend(String id, long version, NeedDraft draft) {
        Need now = mine(id);
        requireOwn(now.asker().id(), draft.report());
        return record("amended", id, version, now.amend(draft.checked()));
    }

    /** A need says of no report of another that it began with it. */
    private void requireOwn(OrganisationId state, @Nullable String report) {
        boolean isOwn = report == null
                || reports.find(report, AsOf.NOW)
                        .filter(found -> found.state().organisation().id().equals(state))
                        .isPresent();
        new FieldCheck().that("report", isOwn, "capacity.report").orThrow(CapacityProblem.Invalid::new);
    }

    /** Notes that help was given. */
    public Recorded<Need> meet(String id, long version) {
        return record("met", id, version, mine(id).meet());
    }

    public Recorded<Need> withdraw(String id, long version) {
        return record("withdrew", id, version, mine(id).withdraw());
    }

    /**
     * Opens a need again that is past: the way back from an act too many.
     *
     * @param version the version the caller saw
     * @throws CapacityProblem.NotInState when it is open
     */
    public Recorded<Need> reopen(String id, long version) {
        Need past = mine(id);
        policy.asker(past.asker().id());
        return record("reopened", id, version, past.reopen());
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Need>> find(String id, AsOf asOf) {
        return asOf.isNow() ? store.needs.find(id) : store.needs.asOf(id, asOf);
    }

    /** The steps of a need, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<Need>> history(String id) {
        return store.needs.history(id);
    }

    /** One page. Filters: {@code theme region income language state urgency country organisation report}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<NeedSummary> list(IndexQuery query) {
        return index.find(query, NeedSummary.class).map(SearchIndex.Found::summary);
    }

    /** All needs, newest first. */
    public static IndexQuery all() {
        return IndexQuery.of(CapacityStore.NEED).newestBy("recorded");
    }

    @PreAuthorize(Rights.EVERYONE)
    public long count(IndexQuery query) {
        return index.count(query);
    }

    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countBy(IndexQuery query, String filter) {
        return index.countBy(query, filter);
    }

    /** Hands over all that match, in the order of ids, with bounded memory. */
    @PreAuthorize(Rights.EVERYONE)
    public void each(IndexQuery query, Consumer<NeedSummary> taker) {
        index.each(query, NeedSummary.class, found -> taker.accept(found.summary()));
    }

    /** True when the organisation is a state, which alone may ask. */
    @PreAuthorize(Rights.EVERYONE)
    public boolean mayAsk(OrganisationId organisation) {
        return policy.isAsker(organisation);
    }

    private Need mine(String id) {
        Need need = store.needs.find(id).map(Recorded::state).orElseThrow(() -> new CapacityProblem.NotFound(id));
        CapacityPolicy.mayWriteFor(need.asker().id());
        return need;
    }

    private Recorded<Need> record(String verb, String id, long after, Need next) {
        return store.needs.record(new NewState<>(
                verb, id, after, next, Visibility.PUBLIC, next.asker().id()));
    }
}
