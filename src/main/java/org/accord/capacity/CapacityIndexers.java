package org.accord.capacity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about needs, offers and matchings. */
@Configuration(proxyBeanMethods = false)
class CapacityIndexers {

    @Bean
    Indexer needIndexer(CapacityStore store) {
        return RecordIndexer.of(store.needs, CapacityIndexers::need);
    }

    @Bean
    Indexer offerIndexer(CapacityStore store) {
        return RecordIndexer.of(store.offers, CapacityIndexers::offer);
    }

    @Bean
    Indexer matchingIndexer(CapacityStore store) {
        return RecordIndexer.of(
                store.matchings,
                report -> IndexDocument.summary(MatchingSummary.of(report))
                        .filter("edition", report.edition())
                        .sort("asOf", report.asOf() + report.id())
                        .text(report.id())
                        .done());
    }

    private static IndexDocument need(Need need) {
        IndexDocument.Draft draft = party(IndexDocument.summary(NeedSummary.of(need)), need.asker())
                .filter("theme", names(need.themes()))
                .filter("language", names(need.languages()))
                .filter("state", need.state().name())
                .filter("urgency", String.valueOf(need.urgency()))
                .filter("report", Optional.ofNullable(need.report()).stream().toList())
                .sort("recorded", need.recordedAt().toString())
                .sort("title", Folding.sortKey(need.title(), need.language()))
                .text(need.title(), need.description(), need.tried());
        Countries.find(need.asker().country())
                .ifPresent(country -> draft.filter("region", country.region().name())
                        .filter("income", country.income().name()));
        return draft.done();
    }

    private static IndexDocument offer(Offer offer) {
        return party(IndexDocument.summary(OfferSummary.of(offer)), offer.donor())
                .filter("theme", names(offer.themes()))
                .filter("language", names(offer.languages()))
                .filter("region", names(offer.regions()))
                .filter("income", names(offer.incomes()))
                .filter("state", offer.state().name())
                .sort("recorded", offer.recordedAt().toString())
                .sort("title", Folding.sortKey(offer.title(), offer.language()))
                .text(offer.title(), offer.description())
                .done();
    }

    private static IndexDocument.Draft party(IndexDocument.Draft draft, Party party) {
        return draft.filter("organisation", party.id().value())
                .filter("country", party.country().iso2())
                .text(party.name().texts().values().toArray(String[]::new));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
