package org.accord.signatories;

import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;

/** The first of the two persons that a state needs, for tests in which somebody else accepts it. */
public final class FourEyes {

    private static final Actor FIRST =
            new Actor(new UserId("first-of-two"), "First", Set.of(Role.COORDINATOR), Set.of());

    private FourEyes() {}

    /** Proposes to accept, when nobody did and somebody has to. */
    public static void propose(Vettings vettings, String application) {
        CurrentActor.runAs(FIRST, () -> {
            VettingBoard board = vettings.of(application);
            if (board.next() == NextStep.PROPOSE) {
                vettings.propose(application, board.version(), "Looked into.");
            }
        });
    }
}
