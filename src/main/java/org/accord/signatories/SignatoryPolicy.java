package org.accord.signatories;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;

/** Whose signature, whose standing. */
final class SignatoryPolicy {

    private SignatoryPolicy() {}

    /** The organisation's own members and the secretariat. */
    static void mayActFor(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        if (!actor.actsFor(organisation) && !actor.isSecretariat()) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
    }
}
