package org.accord.reports;

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

/** Published reports: written once by jobs, read by everyone. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Reports {

    private final ReportStore store;
    private final SearchIndex index;

    Reports(ReportStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Publishes a report; publishing the same again is no second act. */
    @PreAuthorize(Rights.SYSTEM)
    public void publish(ImplementationReport report) {
        if (store.reports.find(report.id()).isPresent()) {
            return;
        }
        try {
            store.reports.record(new NewState<>("published", report.id(), 0, report, Visibility.PUBLIC, null));
        } catch (RegisterProblem.ChangedMeanwhile publishedByAnother) {
            store.reports.get(report.id());
        }
    }

    public Optional<Recorded<ImplementationReport>> find(String id) {
        return store.reports.find(id);
    }

    public Optional<Recorded<ImplementationReport>> find(String id, AsOf asOf) {
        return asOf.isNow() ? find(id) : store.reports.asOf(id, asOf);
    }

    /** Newest first. Filters: {@code charter edition}. */
    public Page<ReportSummary> list(IndexQuery query) {
        return index.find(query, ReportSummary.class).map(SearchIndex.Found::summary);
    }

    public static IndexQuery all() {
        return IndexQuery.of(ReportStore.REPORT).newestBy("asOf");
    }
}
