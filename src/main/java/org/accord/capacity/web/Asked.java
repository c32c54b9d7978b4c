package org.accord.capacity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.accord.capacity.Need;
import org.accord.capacity.Offer;
import org.accord.capacity.Theme;
import org.accord.search.IndexQuery;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;

/** What an address asks of the lists of needs and offers; pages and JSON read it alike. */
final class Asked {

    private static final int ROWS = 50;
    private static final List<String> FILTERS =
            List.of("theme", "region", "income", "language", "state", "urgency", "country", "organisation");

    private Asked() {}

    static IndexQuery query(IndexQuery all, HttpServletRequest request, Clock clock) {
        AskedFor asked = AskedFor.of(request, clock);
        IndexQuery query = all.asOf(asked.asOf()).matching(asked.words()).page(asked.page(), ROWS);
        for (String filter : FILTERS) {
            query = query.where(filter, AskedFor.filter(request, filter));
        }
        return query;
    }

    static List<Filter> ofNeeds(HttpServletRequest request, Messages messages, Language language) {
        return common(request, messages, language)
                .byName("state", "capacity.state", Need.State.class, "needState")
                .filters();
    }

    static List<Filter> ofOffers(HttpServletRequest request, Messages messages, Language language) {
        return common(request, messages, language)
                .byName("state", "capacity.state", Offer.State.class, "offerState")
                .filters();
    }

    private static FilterForm common(HttpServletRequest request, Messages messages, Language language) {
        List<String> languages =
                Arrays.stream(Language.values()).map(Language::name).toList();
        return new FilterForm(request, messages, language)
                .byName("theme", "capacity.theme", Theme.class, "theme")
                .byName("region", "capacity.region", Region.class, "region")
                .byName("income", "capacity.income", IncomeGroup.class, "income")
                .by(
                        "language",
                        "capacity.languages",
                        languages,
                        name -> Language.valueOf(name).ownName());
    }
}
