package org.accord.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.coach.Score;
import org.accord.register.Entry;
import org.accord.register.Records;
import org.accord.search.Folding;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.accord.shared.Countries;
import org.accord.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about commitments. */
@Configuration(proxyBeanMethods = false)
class CommitmentIndexers {

    private static final int EDITION = 7;

    @Bean
    Indexer commitmentIndexer(CommitmentStore store) {
        return new CommitmentIndexer(store.commitments, EDITION);
    }

    @Bean
    Indexer handOverIndexer(CommitmentStore store) {
        return RecordIndexer.of(
                store.handOvers,
                offer -> IndexDocument.summary(offer)
                        .filter("from", offer.from().value())
                        .filter("to", offer.to().value())
                        .filter("state", offer.state().name())
                        .sort("offered", offer.offeredAt().toString())
                        .done());
    }

    /** Of one that ended before days were kept, the day is that of the act that says so. */
    private record CommitmentIndexer(Records<Commitment> records, int edition) implements Indexer {

        @Override
        public String kind() {
            return records.kind();
        }

        @Override
        public Optional<IndexDocument> document(Entry entry) {
            return entry.state().map(records::read).map(commitment -> {
                LocalDate kept = commitment.course().endedOn();
                boolean unkept = kept == null && commitment.state().isEnded();
                return CommitmentIndexers.document(commitment, unkept ? Days.of(entry.at()) : kept);
            });
        }
    }

    private static List<String> score(Commitment commitment) {
        return Optional.ofNullable(commitment.score()).map(Score::level).map(String::valueOf).stream()
                .toList();
    }

    private static IndexDocument document(Commitment commitment, @Nullable LocalDate endedOn) {
        Commitment.Lead lead = commitment.organisation();
        Instant published = commitment.publishedAt();
        Verification verification = commitment.course().verification();
        IndexDocument.Draft draft = IndexDocument.summary(CommitmentSummary.of(commitment, endedOn))
                .filter("public", commitment.state().isPublic() ? "yes" : "no")
                .filter("id", commitment.id())
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
                .sort(
                        "submitted",
                        verification == null ? "" : verification.submittedAt().toString())
                .text(commitment.id(), commitment.title(), commitment.description())
                .text(lead.name().texts().values().toArray(String[]::new));
        Countries.find(lead.country())
                .ifPresent(country -> draft.filter("region", country.region().name())
                        .filter("income", country.income().name()));
        return draft.done();
    }
}
