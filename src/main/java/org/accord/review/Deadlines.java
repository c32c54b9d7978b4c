package org.accord.review;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.accord.progress.Hearing;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.ReportQueue;
import org.accord.progress.ReportStep;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What becomes of reports with which nobody goes on: decisions are published once the signatory had its days and said
 * nothing; after 7 and after 14 days in the same step everybody of the secretariat is told. Again changes nothing.
 *
 * @see "decision 0044"
 */
@Service
@PreAuthorize(Rights.SYSTEM)
public class Deadlines {

    private static final List<Integer> DAYS = List.of(14, 7);

    private final ReviewStore store;
    private final ProgressReports reports;
    private final Reviews reviews;
    private final Clock clock;

    Deadlines(ReviewStore store, ProgressReports reports, Reviews reviews, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Looks at every report that waits, and at every review whose report may have been decided without it. */
    public void keep() {
        Set<String> ids = new TreeSet<>(store.notOver());
        ids.addAll(waiting());
        ids.forEach(this::look);
    }

    private List<String> waiting() {
        ReportQueue all = new ReportQueue(Set.of(ReportStep.values()), "", "", ReportQueue.Order.AGE);
        List<String> ids = new ArrayList<>();
        for (int number = 0; ; number++) {
            Page<ProgressSummary> page = reports.queue(all, number, IndexQuery.LARGEST_PAGE);
            page.items().stream().map(ProgressSummary::id).forEach(ids::add);
            if (!page.hasNext()) {
                return ids;
            }
        }
    }

    /** Whoever acts on a report at this moment is faster; the next night looks again. */
    private void look(String id) {
        try {
            reports.find(id, AsOf.NOW).ifPresent(this::look);
        } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.NotInState faster) {
            // somebody went on with it
        }
    }

    private void look(Recorded<ProgressReport> report) {
        ProgressReport state = report.state();
        switch (state.state()) {
            case ACCEPTED -> store.close(report.id());
            case PROPOSED -> {
                if (isSilent(state)) {
                    reviews.publish(report.id(), report.version());
                } else if (state.heard().filter(Hearing::hasWords).isPresent()) {
                    escalate(report);
                }
            }
            case SUBMITTED, RETURNED -> escalate(report);
        }
    }

    private boolean isSilent(ProgressReport report) {
        return report.heard()
                .filter(hearing -> !hearing.isOpen(AsOf.NOW.day(clock)) && !hearing.hasWords())
                .isPresent();
    }

    private void escalate(Recorded<ProgressReport> report) {
        long waited = Duration.between(report.at(), clock.instant()).toDays();
        DAYS.stream().filter(days -> waited >= days).findFirst().ifPresent(days -> {
            Optional<Recorded<Review>> now = store.find(report.id());
            Review review = now.map(Recorded::state).orElseGet(() -> Review.of(report.id()));
            if (review.toldDays(report.version()) < days) {
                store.escalated(
                        now.map(Recorded::version).orElse(0L),
                        review.escalated(new Escalation(report.version(), days)));
            }
        });
    }
}
