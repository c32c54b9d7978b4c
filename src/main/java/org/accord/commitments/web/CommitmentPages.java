package org.accord.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> FILTERS = List.of("principle", "type", "region", "state", "country");

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
        model.addAttribute("rows", commitments.list(query(request, asked)));
        model.addAttribute("words", asked.words());
        model.addAttribute("filters", filters(request, language));
        return "commitments/list";
    }

    /** What an address asks for, newest first. */
    static IndexQuery query(HttpServletRequest request, AskedFor asked) {
        IndexQuery query =
                Commitments.all().asOf(asked.asOf()).matching(asked.words()).page(asked.page(), ROWS);
        for (String filter : FILTERS) {
            query = query.where(filter, AskedFor.filter(request, filter));
        }
        return query;
    }

    private List<Filter> filters(HttpServletRequest request, Language language) {
        List<Principle> principles =
                charters.find(Charters.PARIS_CALL).map(Charter::principles).orElse(List.of());
        List<String> numbers = principles.stream()
                .map(principle -> String.valueOf(principle.number()))
                .toList();
        return new FilterForm(request, messages, language)
                .by(
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
                        List.of(
                                Commitment.State.PUBLISHED.name(),
                                Commitment.State.COMPLETED.name(),
                                Commitment.State.DISCONTINUED.name()),
                        state -> messages.get(language, "commitmentState." + state))
                .filters();
    }
}
