package org.accord.commitments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.coach.Score;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about commitments. */
@Configuration(proxyBeanMethods = false)
class CommitmentIndexers {

    private static final int EDITION = 5;

    @Bean
    Indexer commitmentIndexer(CommitmentStore store) {
        return new RecordIndexer<>(
                store.commitments, EDITION, commitment -> Optional.of(CommitmentIndexers.document(commitment)));
    }

    private static List<String> score(Commitment commitment) {
        return Optional.ofNullable(commitment.score()).map(Score::level).map(String::valueOf).stream()
                .toList();
    }

    private static IndexDocument document(Commitment commitment) {
        Commitment.Lead lead = commitment.organisation();
        Instant published = commitment.publishedAt();
        IndexDocument.Draft draft = IndexDocument.summary(CommitmentSummary.of(commitment))
                .filter("public", commitment.state().isPublic() ? "yes" : "no")
                .filter("charter", commitment.charter())
                .filter("organisation", lead.id().value())
                .filter("type", lead.type().name())
                .filter("country", lead.country().iso2())
                .filter("state", commitment.state().name())
                .filter("score", score(commitment))
                .filter(
                        "principle",
                        commitment.principles().stream().map(String::valueOf).toList())
                .sort("title", Folding.sortKey(commitment.title(), commitment.language()))
                .sort("organisation", lead.id().value())
                .sort("published", published == null ? "" : published.toString())
                .text(commitment.id(), commitment.title(), commitment.description())
                .text(lead.name().texts().values().toArray(String[]::new));
        Countries.find(lead.country())
                .ifPresent(country -> draft.filter("region", country.region().name())
                        .filter("income", country.income().name()));
        return draft.done();
    }
}
