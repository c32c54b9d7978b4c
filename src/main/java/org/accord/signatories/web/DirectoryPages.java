package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory of signatories. */
@Controller
class DirectoryPages {

    private final Signatories signatories;
    private final DirectoryQueries queries;
    private final DirectoryFilters filters;
    private final Messages messages;
    private final Clock clock;

    DirectoryPages(
            Signatories signatories,
            DirectoryQueries queries,
            DirectoryFilters filters,
            Messages messages,
            Clock clock) {
        this.signatories = signatories;
        this.queries = queries;
        this.filters = filters;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/signatories")
    String directory(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        IndexQuery query = queries.of(request, language);
        DirectoryFilters.Filters shown = filters.of(request, query, language);
        model.addAttribute("rows", signatories.directory(query));
        model.addAttribute("words", AskedFor.of(request, clock).words());
        model.addAttribute("filters", shown.offered());
        model.addAttribute("chosen", shown.chosen());
        offerFiles(PageAddress.of(request), language, model);
        return "signatories/directory";
    }

    /** The same list for machines, with the same filters. The feed and the counter go on, so they know no day. */
    private void offerFiles(PageAddress here, Language language, Model model) {
        String feed = SignatoryFeed.address(here, language);
        model.addAttribute("feed", new Link(messages.get(language, "directory.feed"), feed));
        model.addAttribute(
                "files",
                List.of(
                        new Link(messages.get(language, "directory.csv"), at("/signatories.csv", here)),
                        new Link(messages.get(language, "directory.json"), at("/api/v1/signatories", here)),
                        new Link(messages.get(language, "directory.feed"), feed)));
        String counter = CounterPages.address(here, language);
        model.addAttribute("counter", counter);
        model.addAttribute(
                "snippet", CounterPages.snippet(here.origin() + counter, messages.get(language, "signatories.title")));
    }

    private static String at(String path, PageAddress here) {
        return new PageAddress(here.origin(), path, here.hidden("page")).here();
    }
}
