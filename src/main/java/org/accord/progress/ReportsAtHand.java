package org.accord.progress;

import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Reports as those take and leave them who write, hear about and judge them. */
@Component
class ReportsAtHand {

    private final ProgressStore store;
    private final Impartiality impartiality;

    ReportsAtHand(ProgressStore store, Impartiality impartiality) {
        this.store = store;
        this.impartiality = impartiality;
    }

    /**
     * One that the caller may read.
     *
     * @throws ProgressProblem.NotFound when there is none
     */
    ProgressReport get(String id) {
        return store.reports
                .find(id)
                .map(Recorded::state)
                .filter(ProgressPolicy::mayRead)
                .orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    /**
     * One that the caller may judge.
     *
     * @throws ProgressProblem.NotFound when there is none
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    ProgressReport impartially(String id) {
        ProgressReport report = get(id);
        if (impartiality.isBarred(CurrentActor.get().user(), report.organisation())) {
            throw new ProgressProblem.Partial(id);
        }
        return report;
    }

    /** Public once it is accepted, and its signatory's until then. */
    Recorded<ProgressReport> record(String verb, ProgressReport next, long after) {
        Visibility visibility = next.state() == ProgressReport.State.ACCEPTED ? Visibility.PUBLIC : Visibility.PARTIES;
        return store.reports.record(new NewState<>(
                verb, next.id(), after, next, visibility, next.organisation().id()));
    }
}
