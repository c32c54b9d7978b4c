package org.accord.contributions;

import java.util.Optional;
import java.util.stream.Stream;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Page;

/** Reads the list of contributions page by page, as far as somebody looks. */
final class Listed {

    private Listed() {}

    /** All that match, in the order of the query. */
    static Stream<ContributionSummary> all(SearchIndex index, IndexQuery query) {
        return Stream.iterate(
                        Optional.of(page(index, query, 0)),
                        Optional::isPresent,
                        last -> last.filter(Page::hasNext).map(page -> page(index, query, page.number() + 1)))
                .flatMap(page -> page.stream().flatMap(each -> each.items().stream()));
    }

    private static Page<ContributionSummary> page(SearchIndex index, IndexQuery query, int number) {
        return index.find(query.page(number, IndexQuery.LARGEST_PAGE), ContributionSummary.class)
                .map(SearchIndex.Found::summary);
    }
}
