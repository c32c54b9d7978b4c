package org.accord.progress;

import java.time.Instant;
import java.util.Optional;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about cycles and progress reports. */
@Configuration(proxyBeanMethods = false)
class ProgressIndexers {

    private static final int REPORT_EDITION = 4;
    private static final int MOST_WEIGHT = 99;

    @Bean
    Indexer cycleIndexer(ProgressStore store) {
        return RecordIndexer.of(
                store.cycles,
                cycle -> IndexDocument.summary(cycle)
                        .filter("charter", cycle.charter())
                        .filter("state", cycle.state().name())
                        .sort("closes", cycle.closes().toString())
                        .done());
    }

    @Bean
    Indexer progressReportIndexer(ProgressStore store) {
        return new RecordIndexer<>(store.reports, REPORT_EDITION, state -> Optional.of(report(state)));
    }

    @Bean
    Indexer extensionIndexer(ProgressStore store) {
        return new RecordIndexer<>(store.extensions, 2, state -> Optional.of(extension(state)));
    }

    private static IndexDocument extension(Extension extension) {
        IndexDocument.Draft draft = IndexDocument.summary(extension)
                .filter("charter", extension.charter())
                .filter("cycle", extension.cycle())
                .filter("organisation", extension.organisation().value())
                .filter("state", extension.state().name())
                .sort("asked", extension.askedAt().toString());
        Instant decided = extension.decidedAt();
        return decided == null
                ? draft.done()
                : draft.sort("decided", decided.toString()).done();
    }

    /** The heaviest first, of those the one that waits longest. */
    private static String risk(ProgressReport report) {
        return "%02d %s".formatted(MOST_WEIGHT - Signal.weight(report.signals()), report.firstSubmittedAt());
    }

    private static IndexDocument report(ProgressReport report) {
        IndexDocument.Draft draft = IndexDocument.summary(ProgressSummary.of(report))
                .filter("charter", report.charter())
                .filter("cycle", report.cycle())
                .filter("commitment", report.commitment())
                .filter("organisation", report.organisation().id().value())
                .filter("type", report.organisation().type().name())
                .filter("country", report.organisation().country().iso2())
                .filter("state", report.state().name())
                .sort("submitted", report.firstSubmittedAt().toString())
                .sort("risk", risk(report))
                .text(report.commitmentTitle(), report.narrative());
        ReportStep.of(report).ifPresent(step -> draft.filter("step", step.name()));
        Rating rating = report.rating();
        if (rating != null) {
            draft.filter("rating", rating.name());
        }
        Countries.find(report.organisation().country())
                .ifPresent(country -> draft.filter("region", country.region().name()));
        return draft.done();
    }
}
