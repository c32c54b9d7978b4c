package org.accord.review;

import java.util.Optional;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about reviews: by whom, and whether they are over. */
@Configuration(proxyBeanMethods = false)
class ReviewIndexers {

    private static final int EDITION = 1;

    @Bean
    Indexer reviewIndexer(ReviewStore store) {
        return new RecordIndexer<>(store.reviews, EDITION, review -> Optional.of(document(review)));
    }

    private static IndexDocument document(Review review) {
        IndexDocument.Draft draft = IndexDocument.summary(new Found(review.report()))
                .filter(ReviewStore.DECIDED, Boolean.toString(review.decided()));
        review.holder().ifPresent(holder -> draft.filter(ReviewStore.REVIEWER, holder.value()));
        return draft.done();
    }

    /** All else is read from the record. */
    record Found(String report) {}
}
