package org.accord.review;

import java.time.Clock;
import java.util.List;
import org.accord.progress.Hearings;
import org.accord.progress.LateReports;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.progress.ReportQueue;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The coordinators' desk: reads what was submitted, asks back, decides with a reason. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Reviews {

    private final ProgressReports reports;
    private final Hearings hearings;
    private final Queued queued;
    private final Assignments assignments;
    private final ReviewStore store;
    private final LateReports lateness;
    private final Clock clock;

    Reviews(
            ProgressReports reports,
            Hearings hearings,
            Queued queued,
            Assignments assignments,
            ReviewStore store,
            LateReports lateness,
            Clock clock) {
        this.reports = reports;
        this.hearings = hearings;
        this.queued = queued;
        this.assignments = assignments;
        this.store = store;
        this.lateness = lateness;
        this.clock = clock;
    }

    /**
     * All reports that wait for the secretariat, longest waiting first, whoever has them.
     *
     * @param words of the report or of its commitment; empty for all
     */
    public Page<ProgressSummary> queue(String words, int page, int size) {
        return reports.queue(ReportQueue.waiting(words), page, size);
    }

    /** One page of reports in the order that was asked for, as the caller may look at them. */
    public Page<ProgressSummary> queue(Whose whose, ReportQueue wanted, int page, int size) {
        return queued.page(whose, wanted, page, size);
    }

    /** True when a report came after the last day that holds for its signatory, as far as days were granted. */
    public boolean isLate(ProgressSummary report) {
        return lateness.isLate(report);
    }

    /**
     * Sends a report back.
     *
     * @param version the version the coordinator read
     * @throws org.accord.progress.ProgressProblem.Invalid when there is no question, or one about what the report has not
     * @throws ProgressProblem.Partial when the caller has to do with the signatory
     * @throws ReviewProblem.WithColleague when a colleague has the report at hand
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague decided first
     */
    public Recorded<ProgressReport> returnWithQuestions(String id, long version, List<FieldQuestion> asked) {
        assignments.requireFree(id);
        List<Question> questions = asked.stream()
                .map(question -> new Question(question.field(), question.text().strip(), clock.instant()))
                .toList();
        return reports.returnWith(id, version, questions);
    }

    /** As {@link #accept(String, long, Verdict)}, for a report about which nothing was asked. */
    public Recorded<ProgressReport> accept(String id, long version, @Nullable Rating rating, String reason) {
        return accept(id, version, new Verdict(rating, reason));
    }

    /**
     * Accepts a report with a rating and its published reason, and with what came of each question: public at once, or
     * proposed to the signatory where the charter's rule lets it comment first.
     *
     * @throws ProgressProblem.Invalid naming {@code rating}, {@code reason}, {@code responses.0} ... when missing
     * @throws ProgressProblem.Partial when the caller has to do with the signatory
     * @throws ReviewProblem.WithColleague when a colleague has the report at hand
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague decided first
     */
    public Recorded<ProgressReport> accept(String id, long version, Verdict verdict) {
        assignments.requireFree(id);
        return isHeardFirst(id) ? hearings.propose(id, version, verdict) : closed(reports.accept(id, version, verdict));
    }

    /** True when the charter's rule lets the signatory comment before a decision on the report is public. */
    public boolean isHeardFirst(String id) {
        return reports.find(id, AsOf.NOW)
                .filter(report -> hearings.isWanted(report.state().charter()))
                .isPresent();
    }

    /**
     * Publishes what was proposed, when the signatory has nothing to say or let its days pass.
     *
     * @throws ProgressProblem.NotInState while it may still comment, or when it did
     * @throws ReviewProblem.WithColleague when a colleague has the report at hand
     */
    public Recorded<ProgressReport> publish(String id, long version) {
        assignments.requireFree(id);
        return closed(hearings.publish(id, version));
    }

    /**
     * Publishes with the signatory's comment and the reply to it.
     *
     * @throws ProgressProblem.Invalid naming what is missing in the verdict, or the {@code reply}
     * @throws ReviewProblem.WithColleague when a colleague has the report at hand
     */
    public Recorded<ProgressReport> publish(String id, long version, Verdict verdict, String reply) {
        assignments.requireFree(id);
        return closed(hearings.publish(id, version, verdict, reply));
    }

    private Recorded<ProgressReport> closed(Recorded<ProgressReport> accepted) {
        store.close(accepted.id());
        return accepted;
    }

    /** A question about one field of a report, named as {@link ProgressReport#hasField} knows it. */
    public record FieldQuestion(String field, String text) {}
}
