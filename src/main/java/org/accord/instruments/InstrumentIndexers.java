package org.accord.instruments;

import java.util.Optional;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.CountryCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about instruments and the facts about them. */
@Configuration(proxyBeanMethods = false)
class InstrumentIndexers {

    @Bean
    Indexer instrumentIndexer(InstrumentStore store) {
        return RecordIndexer.of(
                store.instruments,
                instrument -> IndexDocument.summary(instrument)
                        .filter("kind", instrument.kind().name())
                        .sort("slug", instrument.slug())
                        .text(instrument.name().texts().values().toArray(String[]::new))
                        .text(instrument.slug(), instrument.reference())
                        .done());
    }

    @Bean
    Indexer statusFactIndexer(InstrumentStore store) {
        return RecordIndexer.of(
                store.facts,
                fact -> IndexDocument.summary(fact)
                        .filter("instrument", fact.instrument())
                        .filter(
                                "state",
                                Optional.ofNullable(fact.state()).map(CountryCode::iso2).stream()
                                        .toList())
                        .filter("what", fact.what().name())
                        .done());
    }
}
