package org.accord.charters;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.accord.charters.ConsultationComment.Words;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about comments, those removed included; one that was taken back is not. */
@Configuration(proxyBeanMethods = false)
class ConsultationIndexers {

    /** Of a comment without words, in the place of whether it is answered. */
    static final String REMOVED = "removed";

    @Bean
    Indexer consultationCommentIndexer(CharterStore store) {
        return new RecordIndexer<>(store.comments, 1, ConsultationIndexers::document);
    }

    static Optional<IndexDocument> document(ConsultationComment comment) {
        Words words = comment.words();
        if (words == null && comment.removal() == null) {
            return Optional.empty();
        }
        return Optional.of(IndexDocument.summary(comment)
                .filter("version", NextVersion.id(comment.charter(), comment.version()))
                .filter("organisation", comment.by().organisation().value())
                .filter("answered", words == null ? REMOVED : String.valueOf(comment.answer() != null))
                .sort("place", String.format(Locale.ROOT, "%04d", comment.principle()) + moment(comment.at()))
                .sort("since", moment(words == null ? comment.at() : words.at()))
                .done());
    }

    private static String moment(Instant at) {
        return String.format(Locale.ROOT, "%019d", at.toEpochMilli());
    }
}
