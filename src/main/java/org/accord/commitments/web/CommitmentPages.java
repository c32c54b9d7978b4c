package org.accord.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;
import org.accord.signatories.OrganisationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of public commitments. */
@Controller
class CommitmentPages {

    private static final int ROWS = 50;
    private static final List<String> FILTERS =
            List.of("charter", "principle", "type", "region", "state", "score", "country");

    private final Commitments commitments;
    private final Charters charters;
    private final Messages messages;
    private final Clock clock;

    CommitmentPages(Commitments commitments, Charters charters, Messages messages, Clock clock) {
        this.commitments = commitments;
        this.charters = charters;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/commitments")
    String list(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedFor asked = AskedFor.of(request, clock);
        List<Charter> known = charters.all(asked.asOf());
        List<String> slugs = known.stream().map(Charter::slug).toList();
        model.addAttribute("rows", commitments.list(query(request, asked, slugs)));
        model.addAttribute("words", asked.words());
        model.addAttribute("filters", filters(request, known, language));
        return "commitments/list";
    }

    /**
     * What an address asks for, newest first. A principle is one of the charter that is named, or of the first.
     *
     * @param charters slugs of those that there are
     */
    static IndexQuery query(HttpServletRequest request, AskedFor asked, List<String> charters) {
        IndexQuery query =
                Commitments.all().asOf(asked.asOf()).matching(asked.words()).page(asked.page(), ROWS);
        for (String filter : FILTERS) {
            query = query.where(filter, AskedFor.filter(request, filter));
        }
        boolean numbered = !AskedFor.filter(request, "principle").isEmpty();
        List<String> named = AskedFor.filter(request, "charter");
        Optional<String> first = charters.stream()
                .filter(charter -> named.isEmpty() || named.contains(charter))
                .findFirst();
        return numbered && first.isPresent() ? query.where("charter", first.get()) : query;
    }

    /** The principles of the charter that is asked for, or of the first one. */
    private List<Filter> filters(HttpServletRequest request, List<Charter> known, Language language) {
        List<String> asked = AskedFor.filter(request, "charter");
        List<Principle> principles = known.stream()
                .filter(charter -> asked.isEmpty() || asked.contains(charter.slug()))
                .findFirst()
                .map(Charter::principles)
                .orElse(List.of());
        List<String> numbers = principles.stream()
                .map(principle -> String.valueOf(principle.number()))
                .toList();
        FilterForm form = new FilterForm(request, messages, language);
        if (known.size() > 1) {
            Map<String, String> names = new LinkedHashMap<>();
            known.forEach(charter -> names.put(charter.slug(), charter.name().in(language)));
            form.by(
                    "charter",
                    "sidebyside.charter",
                    List.copyOf(names.keySet()),
                    slug -> names.getOrDefault(slug, slug));
        }
        return form.by(
                        "principle",
                        "commitments.principles",
                        numbers,
                        number -> number + ". "
                                + principles
                                        .get(numbers.indexOf(number))
                                        .title()
                                        .in(language))
                .byName("type", "signatories.type", OrganisationType.class, "organisationType")
                .byName("region", "signatories.region", Region.class, "region")
                .by(
                        "state",
                        "commitments.state",
                        Arrays.stream(Commitment.State.values())
                                .filter(Commitment.State::isPublic)
                                .map(Enum::name)
                                .toList(),
                        state -> messages.get(language, "commitmentState." + state))
                .by(
                        "score",
                        "coach.filter",
                        List.of("1", "2", "3", "4"),
                        level -> messages.get(language, "coach.level." + level))
                .filters();
    }
}
