package org.accord.commitments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every act on a partner needs: the partner as the caller may see it, what stands in the index, and the record. */
@Component
class PartnerBook {

    private static final int AT_ONCE = 1_000;

    private final CommitmentStore store;
    private final SearchIndex index;

    PartnerBook(CommitmentStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    /** All partners of a commitment that ever were. */
    static IndexQuery of(String commitment) {
        return IndexQuery.of(CommitmentStore.PARTNER).where("commitment", commitment);
    }

    /** Those that take a place. */
    static IndexQuery standing(String commitment) {
        return of(commitment).where("standing", "yes");
    }

    SearchIndex index() {
        return index;
    }

    /** One that the caller may know of. */
    Optional<Recorded<Partner>> find(String id) {
        return store.partners.find(id).filter(found -> mayRead(found.state()));
    }

    private boolean mayRead(Partner partner) {
        Actor actor = CurrentActor.get();
        Commitment.Lead own = partner.organisation();
        return partner.state().isPublic()
                || actor.isSecretariat()
                || (own != null && actor.seesFor(own.id()))
                || actor.seesFor(lead(partner));
    }

    /** Who leads the commitment now. */
    OrganisationId lead(Partner partner) {
        return store.commitments
                .get(partner.commitment())
                .state()
                .organisation()
                .id();
    }

    /** One as the caller saw it. */
    Recorded<Partner> at(String id, long seen) {
        Recorded<Partner> found = find(id).orElseThrow(() -> new CommitmentProblem.NotFound(id));
        if (found.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(CommitmentStore.PARTNER, id), seen);
        }
        return found;
    }

    /** Nobody is asked twice at a time. */
    void requireVacant(Partner wanted) {
        Commitment.Lead signatory = wanted.organisation();
        if (signatory != null && isStanding(wanted.commitment(), signatory.id())) {
            throw new CommitmentProblem.PartnerOver(wanted.id(), Partner.State.INVITED);
        }
    }

    /** Two who asked at one moment made two invitations; one of them is confirmed. */
    void requireUnconfirmed(Partner partner, OrganisationId organisation) {
        IndexQuery confirmed = standing(partner.commitment())
                .where("organisation", organisation.value())
                .where("state", Partner.State.CONFIRMED.name());
        if (index.count(confirmed) > 0) {
            throw new CommitmentProblem.PartnerOver(partner.id(), Partner.State.CONFIRMED);
        }
    }

    /** True, too, for one that took its place over from an organisation it absorbed. */
    boolean isStanding(String commitment, OrganisationId organisation) {
        return index.count(standing(commitment).where("organisation", organisation.value())) > 0;
    }

    Recorded<Partner> invited(Partner next, OrganisationId by) {
        return record("partnerInvited", next, 0, by);
    }

    Recorded<Partner> confirmed(Partner next, long after, OrganisationId by) {
        return record("partnerConfirmed", next, after, by);
    }

    /** An act of the system, for nobody: who says no stands in no act that everyone sees. */
    Recorded<Partner> declined(Partner next, long after) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> record("partnerDeclined", next, after, null));
    }

    Recorded<Partner> left(Partner next, long after, OrganisationId by) {
        return record("partnerLeft", next, after, by);
    }

    Recorded<Partner> withdrawn(Partner next, long after, OrganisationId by) {
        return record("partnerWithdrawn", next, after, by);
    }

    /** For nobody: a merger tells in public of no invitation. */
    Recorded<Partner> tookOver(Partner next, long after) {
        return record("took-over", next, after, null);
    }

    /** Whoever leads a commitment now is no partner of it any more. */
    void leads(String commitment, OrganisationId lead, Instant at) {
        for (String id : index.ids(standing(commitment).where("organisation", lead.value()))) {
            Recorded<Partner> now = store.partners.get(id);
            withdrawn(now.state().over(at), now.version(), lead);
        }
    }

    private Recorded<Partner> record(String verb, Partner next, long after, @Nullable OrganisationId by) {
        return store.partners.record(new NewState<>(verb, next.id(), after, next, visibility(next), by));
    }

    /**
     * Records many; those that are recorded already stay as they are.
     *
     * @return how many were recorded
     */
    int invitedTogether(List<Partner> wanted, OrganisationId by) {
        return recordAll(wanted.stream()
                .map(next -> new NewState<>("partnersInvited", next.id(), 0, next, visibility(next), by))
                .toList());
    }

    int named(List<Partner> wanted, OrganisationId by) {
        List<NewState<Partner>> next = new ArrayList<>();
        for (Partner one : wanted) {
            Optional<Recorded<Partner>> before = store.partners.find(one.id());
            if (before.filter(found -> found.state().state().isStanding()).isEmpty()) {
                long after = before.map(Recorded::version).orElse(0L);
                next.add(new NewState<>("partnerNamed", one.id(), after, one, visibility(one), by));
            }
        }
        return recordAll(next);
    }

    private int recordAll(List<NewState<Partner>> next) {
        int recorded = 0;
        for (int from = 0; from < next.size(); from += AT_ONCE) {
            recorded +=
                    (int) store.partners.recordAll(next.subList(from, Math.min(next.size(), from + AT_ONCE))).stream()
                            .filter(Optional::isPresent)
                            .count();
        }
        return recorded;
    }

    private static Visibility visibility(Partner partner) {
        return partner.state().isPublic() ? Visibility.PUBLIC : Visibility.PARTIES;
    }
}
