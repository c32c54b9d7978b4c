package org.accord.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressReport;
import org.accord.register.Recorded;
import org.accord.shared.Days;

/** What the page and the paper of a report say, of records alone: the same records give the same page. */
final class ReportTold {

    private ReportTold() {}

    /** What its signatory says, before and after it is accepted. */
    static Map<String, Object> of(
            ProgressReport report,
            Commitment commitment,
            Cycle cycle,
            List<? extends CommitmentPictures.Gauge<?>> gauges) {
        Map<String, Object> told = new HashMap<>();
        told.put("report", report);
        told.put("commitment", commitment);
        told.put("cycle", cycle);
        told.put("narrative", lines(report.narrative()));
        told.put("obstacles", lines(report.obstacles()));
        told.put("help", lines(report.help()));
        told.put("gauges", gauges);
        return told;
    }

    /** What is known of one that was accepted. */
    static Map<String, Object> decided(Recorded<ProgressReport> report, boolean late) {
        return Map.of(
                "preview",
                false,
                "recorded",
                report,
                "late",
                late,
                "sent",
                Days.of(report.state().firstSubmittedAt()),
                "accepted",
                Days.of(report.at()));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
