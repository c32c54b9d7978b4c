package org.accord.signatories;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the secretariat does about an application before it is decided. Every act is made from a version the caller saw:
 * of two at once one wins, the other gets {@link org.accord.register.RegisterProblem.ChangedMeanwhile}.
 *
 * @see "decision 0030"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Vettings {

    /** Characters of a question, a reason or an objection. */
    public static final int LONGEST_TEXT = 2_000;

    private static final int MOST_QUESTIONS = 20;

    private final SignatoryStore applications;
    private final VettingStore store;
    private final Acceptance acceptance;
    private final Clock clock;

    Vettings(SignatoryStore applications, VettingStore store, Acceptance acceptance, Clock clock) {
        this.applications = applications;
        this.store = store;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /** The vetting of an application as the caller finds it. */
    public VettingBoard of(String application) {
        Application asked = application(application);
        // the version first: what comes between is told, not overlooked
        long version = store.version(application);
        Vetting vetting = store.vetting(asked);
        return new VettingBoard(vetting, version, vetting.stage(acceptance.today()), acceptance.next(asked, vetting));
    }

    /** For whom each of some undecided applications waits; those about which nothing was done are left out. */
    public Map<String, VettingStage> stages(Collection<String> applications) {
        Map<String, VettingStage> stages = new HashMap<>();
        store.all(applications)
                .forEach(vetting -> stages.put(vetting.application(), vetting.stage(acceptance.today())));
        return Map.copyOf(stages);
    }

    /** Notes that the caller looked into a point, or takes that back. */
    public void tick(String application, long seen, CheckPoint point, boolean done) {
        act(
                application,
                seen,
                done ? "vettingTicked" : "vettingUnticked",
                vetting -> vetting.ticked(point, done, caller(), clock.instant()));
    }

    /**
     * Asks the applicant something; a mail leads them to the answer.
     *
     * @param question 1 to 2,000 characters
     * @throws SignatoryProblem.Invalid naming the field {@code question}
     */
    public void ask(String application, long seen, String question) {
        int before = of(application).vetting().questions().size();
        String text = sound("question", question, before < MOST_QUESTIONS);
        act(application, seen, "vettingAsked", vetting -> vetting.asked(text, caller(), clock.instant()));
    }

    /**
     * Proposes to accept a state; somebody else of the secretariat confirms by accepting.
     *
     * @param reason in words of the coordinator, 1 to 2,000 characters
     * @throws SignatoryProblem.NotYet when this is not the next step
     */
    public void propose(String application, long seen, String reason) {
        String text = sound("reason", reason, true);
        expect(application, NextStep.PROPOSE);
        act(
                application,
                seen,
                "vettingProposed",
                vetting -> vetting.proposed(new Vetting.Proposal(caller(), clock.instant(), text)));
    }

    /** Takes the proposal back, whoever made it. */
    public void takeBack(String application, long seen) {
        act(application, seen, "vettingTakenBack", vetting -> vetting.proposed(null));
    }

    /**
     * Lets signatories object for as many working days as the rule says now, from tomorrow on.
     *
     * @param reason why the application is ready for it, 1 to 2,000 characters
     * @throws SignatoryProblem.NotYet when this is not the next step
     */
    public void openWindow(String application, long seen, String reason) {
        String text = sound("reason", reason, true);
        expect(application, NextStep.OPEN_WINDOW);
        act(application, seen, "vettingOpened", vetting -> {
            int days = store.rule(vetting.charter()).workingDays();
            return vetting.opened(new Vetting.Window(
                    caller(), clock.instant(), text, days, WorkingDays.after(acceptance.today(), days)));
        });
    }

    private void expect(String application, NextStep step) {
        VettingBoard board = of(application);
        if (board.next() != step) {
            throw new SignatoryProblem.NotInState(application, board.next().name());
        }
    }

    private void act(String application, long seen, String verb, UnaryOperator<Vetting> change) {
        Application asked = application(application);
        if (asked.state() != Application.State.SUBMITTED) {
            throw new SignatoryProblem.NotInState(application, asked.state().name());
        }
        store.record(verb, seen, change.apply(store.vetting(asked)));
    }

    private Application application(String id) {
        return applications
                .applications
                .find(id)
                .map(Recorded::state)
                .orElseThrow(() -> new SignatoryProblem.NotFound(id));
    }

    private static String sound(String field, String text, boolean room) {
        new FieldCheck()
                .text(field, text, LONGEST_TEXT)
                .that(field, room, "vetting.questionsTooMany")
                .orThrow(SignatoryProblem.Invalid::new);
        return text.strip();
    }

    private static UserId caller() {
        return CurrentActor.get().user();
    }
}
