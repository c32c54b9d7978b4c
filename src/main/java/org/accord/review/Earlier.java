package org.accord.review;

import java.util.List;
import java.util.Optional;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.springframework.stereotype.Component;

/** What is laid beside a report: what its signatory sent before. Shows no more than the caller may read of reports. */
@Component
public class Earlier {

    private final ProgressReports reports;

    Earlier(ProgressReports reports) {
        this.reports = reports;
    }

    /**
     * The report as it was sent before the last time; empty while it was sent once.
     *
     * @param id of a report
     */
    public Optional<ProgressReport> sent(String id) {
        List<ProgressReport> sent = reports.history(id).stream()
                .flatMap(step -> step.state().stream())
                .filter(report -> report.state() == ProgressReport.State.SUBMITTED)
                .toList();
        return sent.size() < 2 ? Optional.empty() : Optional.of(sent.get(sent.size() - 2));
    }

    /** The last report on the same commitment that everyone can read. */
    public Optional<ProgressReport> published(ProgressReport report) {
        IndexQuery others =
                ProgressReports.all().where("commitment", report.commitment()).page(0, 2);
        return reports.list(others).items().stream()
                .filter(found -> !found.id().equals(report.id()))
                .findFirst()
                .flatMap(found -> reports.find(found.id(), AsOf.NOW))
                .map(Recorded::state);
    }
}
