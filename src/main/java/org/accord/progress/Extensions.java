package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * More days for the reports of one signatory in one cycle: asked for by it, decided by the secretariat, both with reasons
 * that everyone reads.
 *
 * @see "decision 0033"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Extensions {

    private final ProgressStore store;
    private final Signatories signatories;
    private final Obligations obligations;
    private final StandingRounds rounds;
    private final SearchIndex index;
    private final Clock clock;

    Extensions(
            ProgressStore store,
            Signatories signatories,
            Obligations obligations,
            StandingRounds rounds,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.signatories = signatories;
        this.obligations = obligations;
        this.rounds = rounds;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Asks for more days, until the grace of the cycle is over; again after a refusal.
     *
     * @throws ProgressProblem.NotAllowed when the caller does not act for the organisation, or it is no signatory
     * @throws ProgressProblem.NotInState when the cycle takes no reports, its grace is over, nothing is owed any more, or
     *     a request waits or was granted
     * @throws ProgressProblem.Invalid naming every field that is wrong
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<Extension> ask(String cycle, OrganisationId organisation, ExtensionDraft draft) {
        ProgressPolicy.mayReportFor(organisation);
        Cycle of = cycle(cycle);
        Endorsement signed = signatories
                .endorsement(of.charter(), organisation, AsOf.NOW)
                .map(Recorded::state)
                .filter(endorsement -> !endorsement.standing().hasLeft())
                .orElseThrow(() -> new ProgressProblem.NotAllowed(organisation.value()));
        Optional<Recorded<Extension>> before = store.extensions.find(Extension.id(cycle, organisation));
        if (!mayAsk(of, organisation, before.map(Recorded::state))) {
            throw new ProgressProblem.NotInState(cycle, of.state().name());
        }
        Extension asked = new Extension(
                Extension.id(cycle, organisation),
                cycle,
                of.charter(),
                organisation,
                signed.organisation().name(),
                draft.checked(),
                draft.reason().strip(),
                clock.instant(),
                Extension.State.ASKED,
                "",
                null);
        return record("asked-more-days", before.map(Recorded::version).orElse(0L), asked);
    }

    /** Cycles in which the caller's organisation may ask now. */
    @PreAuthorize(Rights.MEMBERS)
    public List<Cycle> open(String charter, OrganisationId organisation) {
        ProgressPolicy.mayReportFor(organisation);
        IndexQuery all = IndexQuery.of(ProgressStore.CYCLE)
                .where("charter", charter)
                .where("state", Cycle.State.OPEN.name())
                .newestBy("closes")
                .page(0, IndexQuery.LARGEST_PAGE);
        return index.find(all, Cycle.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(cycle -> mayAsk(
                        cycle,
                        organisation,
                        store.extensions
                                .find(Extension.id(cycle.id(), organisation))
                                .map(Recorded::state)))
                .toList();
    }

    private boolean mayAsk(Cycle cycle, OrganisationId organisation, Optional<Extension> before) {
        LocalDate today = Days.of(clock.instant());
        return cycle.state() == Cycle.State.OPEN
                && !today.isBefore(cycle.opens())
                && !today.isAfter(cycle.endOfGrace())
                && before.map(Extension::state)
                        .filter(state -> state != Extension.State.REFUSED)
                        .isEmpty()
                && obligations.of(cycle, organisation).stream().anyMatch(owed -> !owed.isMet());
    }

    /**
     * Grants the days; the standing of the signatory is looked at again at once.
     *
     * @param seen the version the caller saw
     * @throws ProgressProblem.Invalid naming the field {@code reason}
     * @throws ProgressProblem.NotInState when it was decided, or the cycle takes no reports any more
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague was faster
     */
    public Recorded<Extension> grant(String id, long seen, String reason) {
        return decide("granted-more-days", Extension.State.GRANTED, id, seen, reason);
    }

    /** As {@link #grant}, also of a closed cycle: the days stay as they are. */
    public Recorded<Extension> refuse(String id, long seen, String reason) {
        return decide("refused-more-days", Extension.State.REFUSED, id, seen, reason);
    }

    private Recorded<Extension> decide(String verb, Extension.State decision, String id, long seen, String reason) {
        Extension asked =
                store.extensions.find(id).map(Recorded::state).orElseThrow(() -> new ProgressProblem.NotFound(id));
        new FieldCheck().text("reason", reason, ExtensionDraft.LONGEST_REASON).orThrow(ProgressProblem.Invalid::new);
        if (decision == Extension.State.GRANTED) {
            requireOpen(asked.cycle());
        }
        Recorded<Extension> decided = record(verb, seen, asked.decide(decision, reason, clock.instant()));
        rounds.note(asked.charter(), asked.organisation());
        return decided;
    }

    private void requireOpen(String id) {
        Cycle cycle = cycle(id);
        if (cycle.state() != Cycle.State.OPEN) {
            throw new ProgressProblem.NotInState(id, cycle.state().name());
        }
    }

    private Cycle cycle(String id) {
        return store.cycles.find(id).map(Recorded::state).orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Extension>> find(String id) {
        return store.extensions.find(id);
    }

    /** Requests of a signatory as they stood at a moment, the newest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Extension> of(String charter, OrganisationId organisation, AsOf asOf) {
        IndexQuery query = all().where("charter", charter)
                .where("organisation", organisation.value())
                .asOf(asOf)
                .newestBy("asked")
                .page(0, IndexQuery.LARGEST_PAGE);
        return index.find(query, Extension.class).items().stream()
                .map(SearchIndex.Found::summary)
                .toList();
    }

    /** Those that wait for a decision, the oldest first. */
    public Page<Extension> waiting(int page, int size) {
        IndexQuery query = all().where("state", Extension.State.ASKED.name())
                .sortedBy("asked")
                .page(page, size);
        return index.find(query, Extension.class).map(SearchIndex.Found::summary);
    }

    /** Those that were decided, the last decision first. */
    public Page<Extension> decided(int page, int size) {
        IndexQuery query = all().where("state", List.of(Extension.State.GRANTED.name(), Extension.State.REFUSED.name()))
                .newestBy("decided")
                .page(page, size);
        return index.find(query, Extension.class).map(SearchIndex.Found::summary);
    }

    /** Every request and decision for the same reports, oldest first, with who took the step. */
    public List<Revision<Extension>> history(String id) {
        return store.extensions.history(id);
    }

    static IndexQuery all() {
        return IndexQuery.of(ProgressStore.EXTENSION);
    }

    /** The signatory asks; the secretariat does not decide on behalf of it. */
    private Recorded<Extension> record(String verb, long seen, Extension next) {
        OrganisationId onBehalfOf = next.state() == Extension.State.ASKED ? next.organisation() : null;
        return store.extensions.record(new NewState<>(verb, next.id(), seen, next, Visibility.PUBLIC, onBehalfOf));
    }
}
