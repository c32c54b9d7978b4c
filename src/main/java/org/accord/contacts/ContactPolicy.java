package org.accord.contacts;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** States see each other's contact points and look after their own; administrators of the portal help them with that. */
@Component
class ContactPolicy {

    /** Those among whom the methods here choose; coordinators are not. */
    static final String READERS =
            "hasAnyRole('REPRESENTATIVE', 'ORGANISATION_ADMINISTRATOR', 'ADMINISTRATOR', 'SYSTEM')"
                    + " and !hasRole('SUSPENDED')";

    private final Signatories signatories;

    ContactPolicy(Signatories signatories) {
        this.signatories = signatories;
    }

    void mayRead() {
        if (!reads()) {
            throw new ContactProblem.NotAllowed();
        }
    }

    boolean reads() {
        Actor actor = CurrentActor.get();
        return keepsUp(actor) || actor.organisations().stream().anyMatch(this::isState);
    }

    void mayWriteFor(OrganisationId state) {
        if (!writesFor(state)) {
            throw new ContactProblem.NotAllowed();
        }
    }

    /** Whoever helps a state to write does not speak for it. */
    void mayConfirmFor(OrganisationId state) {
        mayWriteFor(state);
        if (!speaksFor(state) && !CurrentActor.get().is(Role.SYSTEM)) {
            throw new ContactProblem.NotAllowed();
        }
    }

    boolean writesFor(OrganisationId state) {
        Actor actor = CurrentActor.get();
        return (keepsUp(actor) || actor.actsFor(state)) && isState(state);
    }

    /** True for somebody of the state itself, whose word confirms what it says. */
    static boolean speaksFor(OrganisationId state) {
        return CurrentActor.get().actsFor(state);
    }

    static boolean keepsUp(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.SYSTEM);
    }

    boolean isState(OrganisationId organisation) {
        return signatories
                .organisation(organisation)
                .filter(known -> known.type() == OrganisationType.STATE)
                .isPresent();
    }
}
