package org.accord.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.Commitments;
import org.accord.commitments.Partner;
import org.accord.commitments.Partners;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;
import org.accord.shared.web.Link;
import org.accord.signatories.OrganisationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All partners of a commitment that everyone may know of, a page at a time. */
@Controller
class PartnerPages {

    private static final int ROWS = 50;
    private static final String STATE = "state";
    private static final List<String> FIELDS = List.of(STATE, "type", "region", "country");
    private static final Set<String> COUNTED = Set.of(STATE, "type", "region");

    private final Commitments commitments;
    private final Partners partners;
    private final Messages messages;
    private final Clock clock;

    PartnerPages(Commitments commitments, Partners partners, Messages messages, Clock clock) {
        this.commitments = commitments;
        this.partners = partners;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/commitments/{id}/partners")
    String list(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedFor asked = AskedFor.of(request, clock);
        Commitment commitment = commitments
                .find(id, asked.asOf())
                .map(Recorded::state)
                .filter(found -> found.state().isPublic())
                .orElseThrow(() -> new CommitmentProblem.NotFound(id));
        IndexQuery query = query(id, request, asked, language);
        model.addAttribute("commitment", commitment);
        model.addAttribute("rows", partners.list(query));
        model.addAttribute("count", partners.count(id, asked.asOf()));
        model.addAttribute("words", asked.words());
        model.addAttribute("filters", filters(request, query, language));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Link(messages.get(language, "commitments.title"), "/commitments"),
                        new Link(commitment.title(), "/commitments/" + id)));
        return "commitments/partners";
    }

    /** What an address asks for: those that have a part, where it names no state. */
    static IndexQuery query(String id, HttpServletRequest request, AskedFor asked, Language language) {
        boolean stated = !AskedFor.filter(request, STATE).isEmpty();
        IndexQuery query = (stated ? Partners.of(id, language) : Partners.taking(id, language))
                .asOf(asked.asOf())
                .matching(asked.words())
                .page(asked.page(), ROWS);
        for (String field : FIELDS) {
            query = query.where(field, AskedFor.filter(request, field));
        }
        return query;
    }

    /** Each value with how many it would list; values that would list nobody are left out. */
    private List<Filter> filters(HttpServletRequest request, IndexQuery query, Language language) {
        Map<String, Map<String, Long>> counts = partners.countAround(query, COUNTED);
        FilterForm form = new FilterForm(request, messages, language);
        by(form, request, STATE, "partners.state", "partnerState.", open(), counts, language);
        by(form, request, "type", "signatories.type", "organisationType.", OrganisationType.values(), counts, language);
        by(form, request, "region", "signatories.region", "region.", Region.values(), counts, language);
        return form.filters();
    }

    private static Partner.State[] open() {
        return Stream.of(Partner.State.values()).filter(Partner.State::isPublic).toArray(Partner.State[]::new);
    }

    private void by(
            FilterForm form,
            HttpServletRequest request,
            String field,
            String label,
            String prefix,
            Enum<?>[] values,
            Map<String, Map<String, Long>> counts,
            Language language) {
        Map<String, Long> found = counts.getOrDefault(field, Map.of());
        List<String> chosen = AskedFor.filter(request, field);
        List<String> offered = Arrays.stream(values)
                .map(Enum::name)
                .filter(value -> found.containsKey(value) || chosen.contains(value))
                .toList();
        form.by(
                field,
                label,
                offered,
                value -> messages.get(
                        language,
                        "directory.choice",
                        "what",
                        messages.get(language, prefix + value),
                        "count",
                        found.getOrDefault(value, 0L)));
    }
}
