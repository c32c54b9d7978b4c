package org.accord.review;

import java.time.Clock;
import java.util.List;
import org.accord.progress.LateReports;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.register.Recorded;
import org.accord.shared.FieldCheck;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The coordinators' desk: reads what was submitted, asks back, decides with a reason. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Reviews {

    private static final int LONGEST_REASON = 2_000;

    private final ProgressReports reports;
    private final LateReports lateness;
    private final Clock clock;

    Reviews(ProgressReports reports, LateReports lateness, Clock clock) {
        this.reports = reports;
        this.lateness = lateness;
        this.clock = clock;
    }

    /**
     * Reports that wait for a decision, longest waiting first.
     *
     * @param words of the report or of its commitment; empty for all
     */
    public Page<ProgressSummary> queue(String words, int page, int size) {
        return reports.queue(ProgressReport.State.SUBMITTED, words, page, size);
    }

    /** True when a report came after the last day that holds for its signatory, as far as days were granted. */
    public boolean isLate(ProgressSummary report) {
        return lateness.isLate(report);
    }

    /**
     * Sends a report back.
     *
     * @param version the version the coordinator read
     * @throws org.accord.progress.ProgressProblem.Invalid when there is no question
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague decided first
     */
    public Recorded<ProgressReport> returnWithQuestions(String id, long version, List<FieldQuestion> asked) {
        List<Question> questions = asked.stream()
                .map(question -> new Question(question.field(), question.text().strip(), clock.instant()))
                .toList();
        return reports.returnWith(id, version, questions);
    }

    /**
     * Accepts a report with a rating and its published reason.
     *
     * @param rating null when the coordinator chose none yet
     * @throws org.accord.progress.ProgressProblem.Invalid naming {@code rating} or {@code reason} when missing
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague decided first
     */
    public Recorded<ProgressReport> accept(String id, long version, @Nullable Rating rating, String reason) {
        if (rating == null) {
            FieldCheck check = new FieldCheck().given("rating", null).text("reason", reason, LONGEST_REASON);
            check.orThrow(ProgressProblem.Invalid::new);
            throw new IllegalStateException("checked above");
        }
        return reports.accept(id, version, rating, reason);
    }

    /** A question about one part of a report: {@code narrative}, {@code milestones}, {@code values}, {@code evidence}. */
    public record FieldQuestion(String field, String text) {}
}
