package org.accord.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.ReportQueue;
import org.accord.search.IndexQuery;
import org.accord.shared.CurrentActor;
import org.accord.shared.Page;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * The queue as one coordinator sees it. What waits is asked of the reports, who has it of the reviews: the few that are at
 * hand are left out of the many, or looked up among them.
 */
@Component
class Queued {

    private final ProgressReports reports;
    private final ReviewStore store;
    private final Assignments assignments;
    private final Conflicts conflicts;

    Queued(ProgressReports reports, ReviewStore store, Assignments assignments, Conflicts conflicts) {
        this.reports = reports;
        this.store = store;
        this.assignments = assignments;
        this.conflicts = conflicts;
    }

    Page<ProgressSummary> page(Whose whose, ReportQueue wanted, int page, int size) {
        UserId caller = CurrentActor.get().user();
        return switch (whose) {
            case ALL -> reports.queue(wanted, page, size);
            case MINE -> mine(wanted, Set.copyOf(store.takenBy(caller)), page, size);
            case NOBODYS -> without(wanted, assignments.taken(), conflicts.of(caller), page, size);
            case OPEN_TO_ME -> {
                Set<String> others = new HashSet<>(assignments.taken());
                store.takenBy(caller).forEach(others::remove);
                yield without(wanted, others, conflicts.of(caller), page, size);
            }
        };
    }

    private Page<ProgressSummary> mine(ReportQueue wanted, Set<String> mine, int page, int size) {
        return mine.isEmpty()
                ? Page.none(size)
                : filtered(wanted, report -> mine.contains(report.id()), mine.size(), page, size);
    }

    private Page<ProgressSummary> without(ReportQueue wanted, Set<String> taken, Ties ties, int page, int size) {
        return taken.isEmpty() && ties.isEmpty()
                ? reports.queue(wanted, page, size)
                : filtered(
                        wanted,
                        report -> !taken.contains(report.id()) && !ties.bind(report.organisation(), report.country()),
                        Integer.MAX_VALUE,
                        page,
                        size);
    }

    /** In the order of the whole; read to its end, or until as many were found as there can be. */
    private Page<ProgressSummary> filtered(
            ReportQueue wanted, Predicate<ProgressSummary> fits, int most, int page, int size) {
        List<ProgressSummary> found = new ArrayList<>();
        for (int number = 0; ; number++) {
            Page<ProgressSummary> next = reports.queue(wanted, number, IndexQuery.LARGEST_PAGE);
            next.items().stream().filter(fits).forEach(found::add);
            if (!next.hasNext() || found.size() >= most) {
                return Page.of(found, page, size);
            }
        }
    }
}
