package org.accord.signatories;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.springframework.stereotype.Component;

/**
 * What has to be so before an application may be accepted: the days to object are over, and for a state two persons of
 * the secretariat want it. The system needs no second person.
 *
 * @see "decision 0030"
 */
@Component
class Acceptance {

    private final VettingStore store;
    private final Clock clock;

    Acceptance(VettingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    LocalDate today() {
        return Days.of(clock.instant());
    }

    /** What the caller may do next. */
    NextStep next(Application application, Vetting vetting) {
        Vetting.Window window = vetting.window();
        if (window == null && store.rule(application.charter()).workingDays() > 0) {
            return NextStep.OPEN_WINDOW;
        }
        Actor caller = CurrentActor.get();
        boolean two = application.type() == OrganisationType.STATE && !caller.equals(Actor.SYSTEM);
        Vetting.Proposal proposal = vetting.proposal();
        if (two && proposal == null) {
            return NextStep.PROPOSE;
        }
        if (window != null && window.isOpen(today())) {
            return NextStep.AWAIT_WINDOW;
        }
        if (!two || proposal == null) {
            return NextStep.ACCEPT;
        }
        return proposal.by().equals(caller.user()) ? NextStep.AWAIT_SECOND : NextStep.CONFIRM;
    }

    /** Throws {@link SignatoryProblem.NotYet} when the caller may not accept now. */
    void check(Application application) {
        Vetting vetting = store.vetting(application);
        NextStep next = next(application, vetting);
        if (next == NextStep.PROPOSE && isWindowOpen(vetting)) {
            next = NextStep.AWAIT_WINDOW;
        }
        if (!next.isAcceptance()) {
            Vetting.Window window = vetting.window();
            throw new SignatoryProblem.NotYet(next, window == null ? today() : window.lastDay());
        }
    }

    private boolean isWindowOpen(Vetting vetting) {
        Vetting.Window window = vetting.window();
        return window != null && window.isOpen(today());
    }
}
