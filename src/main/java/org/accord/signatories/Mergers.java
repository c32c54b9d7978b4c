package org.accord.signatories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * That one signatory was absorbed by another, put on record by the secretariat.
 *
 * @see "decision 0036"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Mergers {

    private static final String INTO = "into";

    private final SignatoryStore store;
    private final RenamingStore mergers;
    private final Unions unions;
    private final Charters charters;
    private final Clock clock;

    Mergers(SignatoryStore store, RenamingStore mergers, Unions unions, Charters charters, Clock clock) {
        this.store = store;
        this.mergers = mergers;
        this.unions = unions;
        this.charters = charters;
        this.clock = clock;
    }

    /**
     * Makes an organisation a part of another that signed the same charters: it is no signatory of its own any more, its
     * page leads to the other’s, and what it promised goes on there. What is decided already for the same two is carried on
     * with where it stopped.
     *
     * @param seen the version of the absorbed organisation that the caller saw
     * @return the organisation that goes on
     * @throws SignatoryProblem.Invalid naming every field that is wrong
     * @throws SignatoryProblem.NotInState when it was absorbed already, is a state, or when the other becomes a part of it
     * @throws RegisterProblem.ChangedMeanwhile when either was changed since it was looked at
     */
    public Organisation merge(OrganisationId organisation, long seen, MergerDraft draft) {
        Optional<Recorded<Merger>> last = mergers.mergers.find(organisation.value());
        if (last.filter(found -> isBeingCarried(found.state(), draft)).isPresent()) {
            return carried(last.get().state());
        }
        last.filter(found -> found.state().state() != Merger.State.GIVEN_UP).ifPresent(merged -> {
            throw new SignatoryProblem.NotInState(organisation.value(), Standing.MERGED.name());
        });
        Organisation now = seen(organisation, seen);
        LocalDate today = Days.of(clock.instant());
        FieldCheck check = draft.check(today);
        Optional<Organisation> into = other(draft);
        into.ifPresent(other -> check(check, now, other));
        check.that(INTO, into.isPresent(), "required").orThrow(SignatoryProblem.Invalid::new);
        Organisation other = into.orElseThrow();
        Merger merger = new Merger(draft.with(now, today), draft.with(other, today), Merger.State.DECIDED);
        mergers.mergers.record(new NewState<>(
                "decided-merger",
                organisation.value(),
                last.map(Recorded::version).orElse(0L),
                merger,
                Visibility.SECRETARIAT,
                null));
        return carried(merger);
    }

    /**
     * Goes on with a merger that is decided and was left half-way.
     *
     * @return the organisation that goes on
     * @throws SignatoryProblem.NotInState when nothing is decided, or the other becomes a part of it
     */
    public Organisation carryOn(OrganisationId organisation) {
        return carried(find(organisation)
                .filter(found -> found.state() != Merger.State.GIVEN_UP)
                .orElseThrow(() -> new SignatoryProblem.NotInState(organisation.value(), "")));
    }

    /** What was decided last about the organisation as the one that is absorbed. */
    public Optional<Merger> find(OrganisationId organisation) {
        return mergers.mergers.find(organisation.value()).map(Recorded::state);
    }

    private static boolean isBeingCarried(Merger last, MergerDraft draft) {
        return last.state() == Merger.State.DECIDED
                && last.into().organisation().equals(draft.into());
    }

    private Organisation carried(Merger merger) {
        unions.carry(merger.organisation());
        return store.organisations.get(merger.into().organisation().value()).state();
    }

    private Organisation seen(OrganisationId organisation, long seen) {
        Recorded<Organisation> now = store.organisations
                .find(organisation.value())
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
        if (now.state().type() == OrganisationType.STATE) {
            throw new SignatoryProblem.NotInState(organisation.value(), OrganisationType.STATE.name());
        }
        if (now.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(
                    new Subject(SignatoryStore.ORGANISATION, now.id()), now.version());
        }
        return now.state();
    }

    private Optional<Organisation> other(MergerDraft draft) {
        return Optional.ofNullable(draft.into())
                .flatMap(id -> store.organisations.find(id.value()))
                .map(Recorded::state);
    }

    /** Not itself, no state, not what is a part of another; under every charter that the absorbed one has signed. */
    private void check(FieldCheck check, Organisation now, Organisation other) {
        check.that(INTO, !other.id().equals(now.id()), "merging.itself")
                .that(INTO, other.type() != OrganisationType.STATE, "merging.state")
                .that(INTO, other.mergedInto() == null, "merging.merged");
        for (Charter charter : charters.all()) {
            if (stands(charter, now.id()).isPresent()) {
                Optional<Standing> standing = stands(charter, other.id());
                check.that(INTO, standing.isPresent(), "merging.notSignatory")
                        .that(INTO, standing.filter(Standing.SUSPENDED::equals).isEmpty(), "merging.suspended");
            }
        }
    }

    private Optional<Standing> stands(Charter charter, OrganisationId organisation) {
        return store.endorsement(charter.slug(), organisation)
                .map(signed -> signed.state().standing())
                .filter(standing -> !standing.hasLeft());
    }
}
