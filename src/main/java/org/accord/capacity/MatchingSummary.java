package org.accord.capacity;

import java.time.LocalDate;

/** What a list of matchings shows of one. */
public record MatchingSummary(String id, String edition, LocalDate asOf, int needs, int served) {

    static MatchingSummary of(MatchingReport report) {
        return new MatchingSummary(
                report.id(),
                report.edition(),
                report.asOf(),
                report.figures().needs(),
                report.figures().served());
    }
}
