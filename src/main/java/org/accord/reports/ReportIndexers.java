package org.accord.reports;

import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about published reports. */
@Configuration(proxyBeanMethods = false)
class ReportIndexers {

    @Bean
    Indexer reportIndexer(ReportStore store) {
        return RecordIndexer.of(
                store.reports,
                report -> IndexDocument.summary(ReportSummary.of(report))
                        .filter("charter", report.charter())
                        .filter("edition", report.edition())
                        .sort("asOf", report.asOf() + report.id())
                        .text(report.id())
                        .done());
    }
}
