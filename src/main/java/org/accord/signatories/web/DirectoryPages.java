package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.charters.Charters;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Region;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Filter;
import org.accord.shared.web.FilterForm;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory of signatories. */
@Controller
class DirectoryPages {

    private static final int ROWS = 50;

    private final Signatories signatories;
    private final Messages messages;
    private final Clock clock;

    DirectoryPages(Signatories signatories, Messages messages, Clock clock) {
        this.signatories = signatories;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/signatories")
    String directory(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        AskedFor asked = AskedFor.of(request, clock);
        Page<SignatorySummary> page = signatories.directory(query(request, asked, language));
        model.addAttribute("rows", page);
        model.addAttribute("words", asked.words());
        model.addAttribute("filters", filters(request, language));
        return "signatories/directory";
    }

    /** What an address asks for, in the order of names in a language. */
    static IndexQuery query(HttpServletRequest request, AskedFor asked, Language language) {
        IndexQuery query = Signatories.of(Charters.PARIS_CALL)
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .asOf(asked.asOf())
                .matching(asked.words())
                .page(asked.page(), ROWS);
        for (String filter : List.of("type", "region", "standing", "income", "year", "country")) {
            query = query.where(filter, AskedFor.filter(request, filter));
        }
        return query;
    }

    private List<Filter> filters(HttpServletRequest request, Language language) {
        return new FilterForm(request, messages, language)
                .byName("type", "signatories.type", OrganisationType.class, "organisationType")
                .byName("region", "signatories.region", Region.class, "region")
                .byName("standing", "signatories.standing", Standing.class, "standing")
                .filters();
    }
}
