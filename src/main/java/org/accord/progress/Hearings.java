package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
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

    private final ReportsAtHand reports;
    private final ReviewRules rules;
    private final Commitments commitments;
    private final Clock clock;

    Hearings(ReportsAtHand reports, ReviewRules rules, Commitments commitments, Clock clock) {
        this.reports = reports;
        this.rules = rules;
        this.commitments = commitments;
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
        ProgressReport report = reports.impartially(id);
        int days = rules.now(report.charter()).commentDays();
        if (days == 0) {
            throw new ProgressProblem.NotInState(id, "NO_COMMENT");
        }
        return reports.record("proposed", report.propose(verdict, today().plusDays(days)), version);
    }

    /**
     * Says, for the signatory, what is published with the decision.
     *
     * @param words up to 5,000 characters; blank for nothing, after which nobody waits any longer
     * @throws ProgressProblem.NotInState when nothing is proposed, something was said, or the days are over
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<ProgressReport> comment(String id, long version, String words) {
        ProgressReport report = reports.get(id);
        ProgressPolicy.mayReportFor(report.organisation().id());
        new FieldCheck().optionalText("comment", words, Hearing.LONGEST_WORDS).orThrow(ProgressProblem.Invalid::new);
        return reports.record("commentGiven", report.comment(words, clock.instant(), today()), version);
    }

    /**
     * Publishes as it was proposed, when the signatory has nothing to say or let its days pass. For review.
     *
     * @throws ProgressProblem.NotInState while the signatory may still comment, or when it did; also when it became a part
     *     of another, to which the report was not handed yet
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    public Recorded<ProgressReport> publish(String id, long version) {
        ProgressReport report = reports.impartially(id);
        if (!isWithItsSignatory(report)) {
            throw new ProgressProblem.NotInState(id, report.state().name());
        }
        return reports.record("accepted", report.publish(today()), version);
    }

    private boolean isWithItsSignatory(ProgressReport report) {
        return commitments
                .find(report.commitment(), AsOf.NOW)
                .map(found -> found.state().organisation().id())
                .filter(report.organisation().id()::equals)
                .isPresent();
    }

    /**
     * Publishes with the comment and the reply to it, with what was proposed or what the comment changed. For review.
     *
     * @throws ProgressProblem.Invalid naming what is missing in the verdict, or the {@code reply}
     * @throws ProgressProblem.NotInState when there is no comment
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    public Recorded<ProgressReport> publish(String id, long version, Verdict verdict, String reply) {
        return reports.record("accepted", reports.impartially(id).publish(verdict, reply), version);
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
