package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.Principle;
import org.accord.search.IndexQuery;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** The filters of the directory: each value with how many it would list; values that would list nobody are left out. */
@Component
class DirectoryFilters {

    private final DirectoryQueries queries;
    private final AskedCharters charters;
    private final Messages messages;

    DirectoryFilters(DirectoryQueries queries, AskedCharters charters, Messages messages) {
        this.queries = queries;
        this.charters = charters;
        this.messages = messages;
    }

    /**
     * A filter that is set.
     *
     * @param name of the parameter in the address
     * @param words what it is set to
     */
    record Chosen(String name, String label, String words) {}

    /** A field to filter by: its values in order, how many each would list, and what it is called. */
    private record Facet(
            String name, String labelKey, List<String> values, Map<String, Long> counts, UnaryOperator<String> word) {

        /** What would list somebody, and what is chosen. */
        List<String> offered(List<String> chosen) {
            return values.stream()
                    .filter(value -> counts.containsKey(value) || chosen.contains(value))
                    .toList();
        }
    }

    /**
     * What the page shows.
     *
     * @param offered drop-downs
     * @param chosen what is set, to be undone one by one
     * @param former how many there are that stand no more
     */
    record Filters(List<Filter> offered, List<Chosen> chosen, long former) {}

    Filters of(HttpServletRequest request, IndexQuery query, Language language) {
        AskedCharters.Asked asked = charters.of(request);
        boolean numbered = !AskedFor.filter(request, "principle").isEmpty();
        Map<String, Map<String, Long>> counts = queries.counts(query);
        List<Facet> facets = facets(asked, numbered ? asked.numbered() : asked.only(), query, counts, language);
        return new Filters(
                offered(request, facets, language),
                chosen(request, facets, language),
                counts.getOrDefault("standing", Map.of()).getOrDefault(DirectoryQueries.ANY_FORMER, 0L));
    }

    private List<Filter> offered(HttpServletRequest request, List<Facet> facets, Language language) {
        FilterForm form = new FilterForm(request, messages, language);
        for (Facet facet : facets) {
            form.by(
                    facet.name(),
                    facet.labelKey(),
                    facet.offered(AskedFor.filter(request, facet.name())),
                    value -> messages.get(
                            language,
                            "directory.choice",
                            "what",
                            facet.word().apply(value),
                            "count",
                            facet.counts().getOrDefault(value, 0L)));
        }
        return form.filters();
    }

    private List<Chosen> chosen(HttpServletRequest request, List<Facet> facets, Language language) {
        return facets.stream()
                .flatMap(facet -> AskedFor.filter(request, facet.name()).stream()
                        .distinct()
                        .filter(facet.values()::contains)
                        .map(value -> new Chosen(
                                facet.name(),
                                messages.get(language, facet.labelKey()),
                                facet.word().apply(value))))
                .toList();
    }

    /** Principles are offered of one charter, and of the first of several when the address asks for some. */
    private List<Facet> facets(
            AskedCharters.Asked asked,
            Optional<Charter> numbered,
            IndexQuery query,
            Map<String, Map<String, Long>> counts,
            Language language) {
        List<Facet> facets = new ArrayList<>();
        if (asked.known().size() > 1) {
            facets.add(charters(asked, counts, language));
        }
        facets.add(named("type", "signatories.type", "organisationType.", OrganisationType.values(), counts, language));
        facets.add(named("region", "signatories.region", "region.", Region.values(), counts, language));
        facets.add(named("income", "states.income", "income.", IncomeGroup.values(), counts, language));
        numbered.ifPresent(charter -> facets.add(principles(charter, query, language)));
        facets.add(standings(counts, language));
        facets.add(years(counts));
        return facets;
    }

    private Facet charters(AskedCharters.Asked asked, Map<String, Map<String, Long>> counts, Language language) {
        return new Facet(
                AskedCharters.PARAMETER,
                "sidebyside.charter",
                asked.known().stream().map(Charter::slug).toList(),
                counts.getOrDefault(AskedCharters.PARAMETER, Map.of()),
                slug -> charters.name(slug, asked, language));
    }

    private Facet named(
            String field,
            String labelKey,
            String prefix,
            Enum<?>[] values,
            Map<String, Map<String, Long>> counts,
            Language language) {
        return new Facet(
                field,
                labelKey,
                Arrays.stream(values).map(Enum::name).toList(),
                counts.getOrDefault(field, Map.of()),
                value -> messages.get(language, prefix + value));
    }

    private Facet standings(Map<String, Map<String, Long>> counts, Language language) {
        Facet each = named("standing", "signatories.standing", "standing.", Standing.values(), counts, language);
        return new Facet(
                each.name(),
                each.labelKey(),
                Stream.concat(each.values().stream(), Stream.of(DirectoryQueries.ANY_FORMER))
                        .toList(),
                each.counts(),
                each.word());
    }

    private Facet principles(Charter charter, IndexQuery query, Language language) {
        List<Principle> principles = charter.principles();
        List<String> numbers = principles.stream()
                .map(principle -> String.valueOf(principle.number()))
                .toList();
        return new Facet(
                "principle",
                "explore.field.principle",
                numbers,
                queries.counts(query, charter.slug()),
                number -> number + ". "
                        + principles.get(numbers.indexOf(number)).title().in(language));
    }

    /** Years with a signature, and those that are chosen; the newest first. */
    private static Facet years(Map<String, Map<String, Long>> counts) {
        Map<String, Long> signed = counts.getOrDefault("year", Map.of());
        List<String> years =
                signed.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        return new Facet("year", "signatories.year", years, signed, UnaryOperator.identity());
    }
}
