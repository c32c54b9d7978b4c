package org.accord.signatories;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What applicants say to what they are asked. They have no account: the link of their page is their right. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Answers {

    /** Characters of an answer. */
    public static final int LONGEST_ANSWER = 5_000;

    /** A coordinator may tick a point meanwhile; that is none of the applicant's concern. */
    private static final int MOST_TRIES = 10;

    private final SignatoryStore applications;
    private final VettingStore store;
    private final ApplicationLinks links;
    private final Acceptance acceptance;
    private final Clock clock;

    Answers(
            SignatoryStore applications,
            VettingStore store,
            ApplicationLinks links,
            Acceptance acceptance,
            Clock clock) {
        this.applications = applications;
        this.store = store;
        this.links = links;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /** What is asked and was answered; empty when we did not make the link. */
    public Optional<VettingProgress> opened(String link) {
        return application(link).map(asked -> VettingProgress.of(asked, store.vetting(asked), acceptance.today()));
    }

    /**
     * Answers one question or several.
     *
     * @param answers by the number of the question; blank ones are left for later, but not all
     * @throws SignatoryProblem.Invalid naming fields {@code answer-<number>}
     * @throws SignatoryProblem.NotInState when a question was answered meanwhile, or the application decided
     * @throws SignatoryProblem.NotFound when we did not make the link
     */
    public void give(String link, Map<Integer, String> answers) {
        Application asked = application(link).orElseThrow(() -> new SignatoryProblem.NotFound("link"));
        if (asked.state() != Application.State.SUBMITTED) {
            throw new SignatoryProblem.NotInState(asked.id(), asked.state().name());
        }
        check(answers);
        for (int attempt = 1; ; attempt++) {
            try {
                record(asked, answers);
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private static void check(Map<Integer, String> answers) {
        FieldCheck check = new FieldCheck();
        boolean nothing = answers.values().stream().allMatch(String::isBlank);
        answers.forEach((number, answer) -> {
            check.that("answer-" + number, !nothing, "required");
            check.optionalText("answer-" + number, answer, LONGEST_ANSWER);
        });
        check.that("answer", !answers.isEmpty(), "required").orThrow(SignatoryProblem.Invalid::new);
    }

    private void record(Application asked, Map<Integer, String> answers) {
        long version = store.version(asked.id());
        Vetting vetting = store.vetting(asked);
        for (Map.Entry<Integer, String> answer : answers.entrySet()) {
            if (!answer.getValue().isBlank()) {
                open(vetting, answer.getKey());
                vetting = vetting.answered(answer.getKey(), answer.getValue().strip(), clock.instant());
            }
        }
        store.record("vettingAnswered", version, vetting);
    }

    private static void open(Vetting vetting, int number) {
        boolean open = number >= 0
                && number < vetting.questions().size()
                && vetting.questions().get(number).isOpen();
        if (!open) {
            throw new SignatoryProblem.NotInState(vetting.application(), "ANSWERED");
        }
    }

    private Optional<Application> application(String link) {
        return links.read(link).flatMap(applications.applications::find).map(Recorded::state);
    }
}
