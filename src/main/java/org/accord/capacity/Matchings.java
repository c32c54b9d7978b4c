package org.accord.capacity;

import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Published matchings: written once by jobs, read by everyone. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Matchings {

    private final CapacityStore store;
    private final SearchIndex index;

    Matchings(CapacityStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Publishes a matching; publishing the same again is no second act. */
    @PreAuthorize(Rights.SYSTEM)
    public void publish(MatchingReport report) {
        if (store.matchings.find(report.id()).isPresent()) {
            return;
        }
        try {
            store.matchings.record(new NewState<>("published", report.id(), 0, report, Visibility.PUBLIC, null));
        } catch (RegisterProblem.ChangedMeanwhile publishedByAnother) {
            store.matchings.get(report.id());
        }
    }

    public Optional<Recorded<MatchingReport>> find(String id) {
        return store.matchings.find(id);
    }

    public Optional<Recorded<MatchingReport>> find(String id, AsOf asOf) {
        return asOf.isNow() ? find(id) : store.matchings.asOf(id, asOf);
    }

    /** The one of the latest day that was published by then. */
    public Optional<MatchingReport> latest(AsOf asOf) {
        return list(all().asOf(asOf).page(0, 1)).items().stream()
                .findFirst()
                .flatMap(summary -> find(summary.id()))
                .map(Recorded::state);
    }

    /** The latest day first. Filters: {@code edition}. */
    public Page<MatchingSummary> list(IndexQuery query) {
        return index.find(query, MatchingSummary.class).map(SearchIndex.Found::summary);
    }

    public static IndexQuery all() {
        return IndexQuery.of(CapacityStore.MATCHING).newestBy("asOf");
    }
}
