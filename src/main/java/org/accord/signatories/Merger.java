package org.accord.signatories;

import org.accord.shared.OrganisationId;

/**
 * That an organisation is absorbed by another: one for each that is absorbed, so that two at once are one.
 *
 * @param from the absorbed one, as the other sees it
 * @param into the other, as the absorbed one sees it
 */
public record Merger(Absorption from, Absorption into, State state) {

    /** How far it is. */
    public enum State {
        /** Decided, and being carried into what it changes. */
        DECIDED,
        /** They are one everywhere. */
        DONE,
        /** Given up, because another decision of the same moment had made the other a part of this one. */
        GIVEN_UP
    }

    /** Which is absorbed. */
    OrganisationId organisation() {
        return from.organisation();
    }

    Merger to(State next) {
        if (state != State.DECIDED) {
            throw new SignatoryProblem.NotInState(organisation().value(), state.name());
        }
        return new Merger(from, into, next);
    }
}
