package org.accord.commitments;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;

/** Whose commitment it is to write, and whose to read. */
final class CommitmentPolicy {

    private CommitmentPolicy() {}

    static void mayWriteFor(OrganisationId organisation) {
        if (!CurrentActor.get().actsFor(organisation)) {
            throw new CommitmentProblem.NotAllowed(organisation.value());
        }
    }

    static void mayApproveFor(OrganisationId organisation) {
        if (!CurrentActor.get().approvesFor(organisation)) {
            throw new CommitmentProblem.NotAllowed(organisation.value());
        }
    }

    static void maySee(OrganisationId organisation) {
        if (!CurrentActor.get().seesFor(organisation)) {
            throw new CommitmentProblem.NotAllowed(organisation.value());
        }
    }

    static boolean mayRead(Commitment commitment) {
        Actor actor = CurrentActor.get();
        return commitment.state().isPublic()
                || actor.isSecretariat()
                || actor.seesFor(commitment.organisation().id());
    }
}
