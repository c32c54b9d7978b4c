package org.accord.contributions;

import java.time.LocalDate;
import java.util.Optional;
import org.accord.register.Entry;
import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.springframework.stereotype.Component;

/** What lists are made from; nothing of it is found by words, and nothing says who added it. */
@Component
class ContributionIndexer implements Indexer {

    private final ContributionStore store;

    ContributionIndexer(ContributionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return store.contributions.kind();
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public Optional<IndexDocument> document(Entry entry) {
        return entry.state()
                .map(store.contributions::read)
                .map(contribution -> IndexDocument.summary(ContributionSummary.of(contribution))
                        .filter("commitment", contribution.commitment())
                        .filter("signatory", contribution.signatory().value())
                        .filter("state", contribution.state().name())
                        .sort("since", entry.at().toString())
                        .sort("until", until(contribution))
                        .done());
    }

    private static String until(Contribution contribution) {
        LocalDate until = contribution.replyUntil();
        return until == null ? "" : until.toString();
    }
}
