package org.accord.progress;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;

/** Whose report it is to write, and whose to read. */
final class ProgressPolicy {

    private ProgressPolicy() {}

    static void mayReportFor(OrganisationId organisation) {
        if (!CurrentActor.get().actsFor(organisation)) {
            throw new ProgressProblem.NotAllowed(organisation.value());
        }
    }

    static void maySee(OrganisationId organisation) {
        if (!CurrentActor.get().seesFor(organisation)) {
            throw new ProgressProblem.NotAllowed(organisation.value());
        }
    }

    static boolean mayRead(ProgressReport report) {
        return report.state() == ProgressReport.State.ACCEPTED
                || mayReadUnpublished(report.organisation().id());
    }

    static boolean mayReadUnpublished(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        return actor.isSecretariat() || actor.seesFor(organisation);
    }
}
