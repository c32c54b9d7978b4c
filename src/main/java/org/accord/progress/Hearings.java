package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where a charter's rule gives the signatory days to comment: a decision is proposed, the signatory is heard, and everything
 * is published in one act.
 *
 * @see "decision 0044"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Hearings {

    private final ProgressStore store;
    private final ReviewRules rules;
    private final Impartiality impartiality;
    private final Clock clock;

    Hearings(ProgressStore store, ReviewRules rules, Impartiality impartiality, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** True when a decision under the charter is proposed first. */
    public boolean isWanted(String charter) {
        return rules.now(charter).commentDays() > 0;
    }

    /**
     * Proposes a decision to the signatory, who has the days of the rule, from tomorrow on, to comment. For review.
     *
     * @throws ProgressProblem.Invalid naming what is missing in the verdict
     * @throws ProgressProblem.NotInState when the rule gives no days, or the report waits for something else
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    public Recorded<ProgressReport> propose(String id, long version, Verdict verdict) {
        ProgressReport report = impartially(id);
        int days = rules.now(report.charter()).commentDays();
        if (days == 0) {
            throw new ProgressProblem.NotInState(id, "NO_COMMENT");
        }
        return record("proposed", report.propose(verdict, today().plusDays(days)), version);
    }

    /**
     * Says, for the signatory, what is published with the decision.
     *
     * @param words up to 5,000 characters; blank for nothing, after which nobody waits any longer
     * @throws ProgressProblem.NotInState when nothing is proposed, something was said, or the days are over
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<ProgressReport> comment(String id, long version, String words) {
        ProgressReport report = get(id);
        ProgressPolicy.mayReportFor(report.organisation().id());
        new FieldCheck().optionalText("comment", words, Hearing.LONGEST_WORDS).orThrow(ProgressProblem.Invalid::new);
        return record("commentGiven", report.comment(words, clock.instant(), today()), version);
    }

    /**
     * Publishes as it was proposed, when the signatory has nothing to say or let its days pass. For review.
     *
     * @throws ProgressProblem.NotInState while the signatory may still comment, or when it did
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    public Recorded<ProgressReport> publish(String id, long version) {
        return record("accepted", impartially(id).publish(today()), version);
    }

    /**
     * Publishes with the comment and the reply to it, with what was proposed or what the comment changed. For review.
     *
     * @throws ProgressProblem.Invalid naming what is missing in the verdict, or the {@code reply}
     * @throws ProgressProblem.NotInState when there is no comment
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    public Recorded<ProgressReport> publish(String id, long version, Verdict verdict, String reply) {
        return record("accepted", impartially(id).publish(verdict, reply), version);
    }

    private ProgressReport impartially(String id) {
        ProgressReport report = get(id);
        if (impartiality.isBarred(CurrentActor.get().user(), report.organisation())) {
            throw new ProgressProblem.Partial(id);
        }
        return report;
    }

    private ProgressReport get(String id) {
        return store.reports
                .find(id)
                .map(Recorded::state)
                .filter(ProgressPolicy::mayRead)
                .orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    private Recorded<ProgressReport> record(String verb, ProgressReport next, long after) {
        Visibility visibility = next.state() == ProgressReport.State.ACCEPTED ? Visibility.PUBLIC : Visibility.PARTIES;
        return store.reports.record(new NewState<>(
                verb, next.id(), after, next, visibility, next.organisation().id()));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
