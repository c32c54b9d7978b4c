package org.accord.commitments;

import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** What every act on a commitment needs: the commitment as the caller may change it, the signature, and the record. */
@Component
class CommitmentBook {

    private final CommitmentStore store;
    private final HandOverBook offers;
    private final Signatories signatories;

    CommitmentBook(CommitmentStore store, HandOverBook offers, Signatories signatories) {
        this.store = store;
        this.offers = offers;
        this.signatories = signatories;
    }

    /** One that the caller may read. */
    Recorded<Commitment> readable(String id) {
        return store.commitments
                .find(id)
                .filter(found -> CommitmentPolicy.mayRead(found.state()))
                .orElseThrow(() -> new CommitmentProblem.NotFound(id));
    }

    /** One that the caller may write. */
    Commitment mine(String id) {
        Commitment commitment = readable(id).state();
        CommitmentPolicy.mayWriteFor(commitment.organisation().id());
        return commitment;
    }

    /** A public one that has not ended, as the caller saw it: nobody is asked about what has changed since. */
    Commitment running(String id, long version) {
        Commitment commitment = mine(id);
        if (!commitment.state().isRunning()) {
            throw new CommitmentProblem.NotInState(id, commitment.state());
        }
        mustBeAt(id, version);
        return commitment;
    }

    void mustBeAt(String id, long version) {
        if (store.commitments.get(id).version() != version) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(CommitmentStore.COMMITMENT, id), version);
        }
    }

    /**
     * The signature of an organisation that may promise something.
     *
     * @throws CommitmentProblem.NotAllowed when there is none
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when its standing does not permit it
     */
    Endorsement inGoodStanding(String charter, OrganisationId organisation) {
        Endorsement endorsement = signatories
                .endorsement(charter, organisation, AsOf.NOW)
                .map(Recorded::state)
                .orElseThrow(() -> new CommitmentProblem.NotAllowed(organisation.value()));
        endorsement.requireMayCommit();
        return endorsement;
    }

    Recorded<Commitment> record(String verb, String id, long after, Commitment next) {
        Visibility visibility = next.state().isPublic() ? Visibility.PUBLIC : Visibility.PARTIES;
        Recorded<Commitment> recorded = store.commitments.record(new NewState<>(
                verb, id, after, next, visibility, next.organisation().id()));
        if (next.state().isEnded()) {
            offers.close(id);
        }
        return recorded;
    }
}
