package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.web.AskedFor;
import org.accord.signatories.CommittedSignatories;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** What an address asks of the directory. Page, JSON, CSV, feed and counter all read it here, so that all answer alike. */
@Component
class DirectoryQueries {

    private static final int ROWS = 50;
    private static final String CHARTER = AskedCharters.PARAMETER;
    private static final String ORGANISATION = "organisation";
    private static final String PRINCIPLE = "principle";
    private static final String STANDING = "standing";
    private static final List<String> STANDINGS = Arrays.stream(Standing.values())
            .filter(Standing::isListed)
            .map(Standing::name)
            .toList();
    /** As a standing in the address: any of those who stand no more; message key {@code standing.FORMER}. */
    static final String ANY_FORMER = "FORMER";

    private static final List<String> FORMER = Arrays.stream(Standing.values())
            .filter(standing -> !standing.isListed())
            .map(Standing::name)
            .toList();
    private static final List<String> FIELDS =
            List.of("type", "region", "subregion", "income", STANDING, "year", "country");

    private static final Set<String> COUNTED = Set.of(CHARTER, "type", "region", "income", STANDING, "year");

    /** What no organisation is called: allows none. */
    private static final Set<String> NOBODY = Set.of("");

    private final Signatories signatories;
    private final AskedCharters charters;
    private final CommittedSignatories committed;
    private final Clock clock;

    DirectoryQueries(Signatories signatories, AskedCharters charters, CommittedSignatories committed, Clock clock) {
        this.signatories = signatories;
        this.charters = charters;
        this.committed = committed;
        this.clock = clock;
    }

    /**
     * The signatories, each once, in the order of names in a language; what bears the name that was typed comes first.
     * Whoever signed several charters is found when one of its signatures fits.
     */
    IndexQuery of(HttpServletRequest request, Language language) {
        IndexQuery signatures = signatures(request, language);
        return charters.of(request).areSeveral() ? signatures.onceEach(ORGANISATION) : signatures;
    }

    /** As {@link #of}, with each signature for itself: for machines. */
    IndexQuery signatures(HttpServletRequest request, Language language) {
        AskedFor asked = AskedFor.of(request, clock);
        AskedCharters.Asked charter = charters.of(request);
        IndexQuery query = Signatories.signatures()
                .where(CHARTER, charter.named())
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .asOf(asked.asOf())
                .matching(asked.words())
                .page(asked.page(), ROWS);
        for (String field : FIELDS) {
            query = query.where(field, field.equals(STANDING) ? standings(request) : AskedFor.filter(request, field));
        }
        List<String> principles = AskedFor.filter(request, PRINCIPLE);
        String numbered = charter.numbered().map(Charter::slug).orElse(Charters.PARIS_CALL);
        return principles.isEmpty() ? query : under(numbered, principles, query);
    }

    /** Those of them that stand, without those who withdrew or are off the list, unless a standing is asked for. */
    static IndexQuery standing(HttpServletRequest request, IndexQuery query) {
        return AskedFor.filter(request, STANDING).isEmpty() ? query.where(STANDING, STANDINGS) : query;
    }

    /** The standings that are asked for; one word asks for all of those who stand no more. */
    private static List<String> standings(HttpServletRequest request) {
        return AskedFor.filter(request, STANDING).stream()
                .flatMap(asked -> asked.equals(ANY_FORMER) ? FORMER.stream() : Stream.of(asked))
                .distinct()
                .toList();
    }

    /** How many would be listed for each value of each filter, all other filters as they are. */
    Map<String, Map<String, Long>> counts(IndexQuery query) {
        Map<String, Map<String, Long>> counts = new TreeMap<>(signatories.countAround(query, COUNTED));
        Map<String, Long> standings = new TreeMap<>(counts.getOrDefault(STANDING, Map.of()));
        standings.put(
                ANY_FORMER,
                FORMER.stream()
                        .mapToLong(one -> standings.getOrDefault(one, 0L))
                        .sum());
        counts.put(STANDING, standings);
        return counts;
    }

    /** As {@link #counts(IndexQuery)}, for the principles of a charter that somebody has committed under. */
    Map<String, Long> counts(IndexQuery query, String charter) {
        return signatories.countWith(
                query.without(ORGANISATION), committed.commitments(charter, query.asOf()), PRINCIPLE);
    }

    private IndexQuery under(String charter, List<String> principles, IndexQuery query) {
        IndexQuery theirs = committed.commitments(charter, query.asOf()).where(PRINCIPLE, principles);
        Set<String> organisations = signatories.countBy(theirs, ORGANISATION).keySet();
        return query.where(ORGANISATION, organisations.isEmpty() ? NOBODY : organisations);
    }
}
