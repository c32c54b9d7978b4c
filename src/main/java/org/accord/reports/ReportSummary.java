package org.accord.reports;

import java.time.LocalDate;
import org.accord.shared.ReportingPeriod;

/** What a list of published reports shows of one. */
public record ReportSummary(
        String id, String charter, ReportingPeriod period, String edition, LocalDate asOf, long due, long received) {

    static ReportSummary of(ImplementationReport report) {
        return new ReportSummary(
                report.id(),
                report.charter(),
                report.period(),
                report.edition(),
                report.asOf(),
                report.total().due(),
                report.total().received());
    }
}
