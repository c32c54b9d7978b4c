package org.accord.signatories;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;

/** Whose signature, whose standing. */
final class SignatoryPolicy {

    private SignatoryPolicy() {}

    /** The organisation's own members, and the system. */
    static void mayActFor(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        if (!actor.actsFor(organisation) && !actor.is(Role.SYSTEM)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
    }
}
