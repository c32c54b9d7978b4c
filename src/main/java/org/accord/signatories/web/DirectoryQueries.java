package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.charters.Charters;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.CommittedSignatories;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** What an address asks of the directory. Page, JSON, CSV, feed and counter all read it here, so that all answer alike. */
@Component
class DirectoryQueries {

    private static final int ROWS = 50;
    private static final String ORGANISATION = "organisation";
    private static final String PRINCIPLE = "principle";
    private static final String STANDING = "standing";
    private static final List<String> STANDINGS = Arrays.stream(Standing.values())
            .filter(Standing::isListed)
            .map(Standing::name)
            .toList();
    private static final List<String> FIELDS =
            List.of("type", "region", "subregion", "income", STANDING, "year", "country");

    /** What no organisation is called: allows none. */
    private static final Set<String> NOBODY = Set.of("");

    private final Signatories signatories;
    private final CommittedSignatories committed;
    private final Clock clock;

    DirectoryQueries(Signatories signatories, CommittedSignatories committed, Clock clock) {
        this.signatories = signatories;
        this.committed = committed;
        this.clock = clock;
    }

    /** In the order of names in a language; what bears the name that was typed comes first. */
    IndexQuery of(HttpServletRequest request, Language language) {
        AskedFor asked = AskedFor.of(request, clock);
        IndexQuery query = Signatories.of(Charters.PARIS_CALL)
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .asOf(asked.asOf())
                .matching(asked.words())
                .page(asked.page(), ROWS);
        for (String field : FIELDS) {
            query = query.where(field, AskedFor.filter(request, field));
        }
        List<String> principles = AskedFor.filter(request, PRINCIPLE);
        return principles.isEmpty() ? query : under(principles, query);
    }

    /** As {@link #of}, without those who withdrew or are off the list, unless the request asks for a standing. */
    IndexQuery ofThoseWhoStand(HttpServletRequest request, Language language) {
        IndexQuery query = of(request, language);
        return AskedFor.filter(request, STANDING).isEmpty() ? query.where(STANDING, STANDINGS) : query;
    }

    /** How many would be listed for each value of a filter, all other filters as they are. */
    Map<String, Long> counts(IndexQuery query, String field) {
        return signatories.countBy(without(query, field), field);
    }

    /** As {@link #counts}, for principles; those that nobody has committed under are left out. */
    Map<String, Long> counts(IndexQuery query, List<String> principles) {
        Map<String, Long> counts = new TreeMap<>();
        for (String principle : Set.copyOf(principles)) {
            long count = signatories.count(under(List.of(principle), without(query, ORGANISATION)));
            if (count > 0) {
                counts.put(principle, count);
            }
        }
        return counts;
    }

    private IndexQuery under(List<String> principles, IndexQuery query) {
        Set<String> organisations = principles.stream()
                .flatMap(principle -> under(principle, query.asOf()).stream())
                .map(OrganisationId::value)
                .collect(Collectors.toUnmodifiableSet());
        return query.where(ORGANISATION, organisations.isEmpty() ? NOBODY : organisations);
    }

    private Set<OrganisationId> under(String principle, AsOf asOf) {
        return committed.under(Charters.PARIS_CALL, principle, asOf);
    }

    private static IndexQuery without(IndexQuery query, String field) {
        Map<String, Set<String>> fewer = new TreeMap<>(query.filters());
        fewer.remove(field);
        return new IndexQuery(
                query.kind(),
                fewer,
                query.text(),
                query.asOf(),
                query.sort(),
                query.descending(),
                query.page(),
                query.size());
    }
}
