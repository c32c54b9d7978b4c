package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.Link;
import org.accord.shared.web.PageAddress;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory of signatories. */
@Controller
class DirectoryPages {

    private final Signatories signatories;
    private final DirectoryQueries queries;
    private final DirectoryFilters filters;
    private final AskedCharters charters;
    private final Messages messages;
    private final Clock clock;

    DirectoryPages(
            Signatories signatories,
            DirectoryQueries queries,
            DirectoryFilters filters,
            AskedCharters charters,
            Messages messages,
            Clock clock) {
        this.signatories = signatories;
        this.queries = queries;
        this.filters = filters;
        this.charters = charters;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/signatories")
    String directory(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        IndexQuery all = queries.of(request, language);
        IndexQuery query = DirectoryQueries.standing(request, all);
        DirectoryFilters.Filters shown = filters.of(request, query, language);
        Page<SignatorySummary> rows = signatories.directory(query);
        model.addAttribute("rows", rows);
        name(charters.of(request), rows, query.asOf(), language, model);
        model.addAttribute("former", query.equals(all) || charters.of(request).areSeveral() ? 0 : shown.former());
        model.addAttribute("words", AskedFor.of(request, clock).words());
        model.addAttribute("filters", shown.offered());
        model.addAttribute("chosen", shown.chosen());
        offerFiles(PageAddress.of(request), language, model);
        return "signatories/directory";
    }

    /**
     * A signature in the row of its organisation.
     *
     * @param slug of the charter
     * @param charter its name
     */
    record Signed(String slug, String charter, Standing standing, LocalDate on) {}

    /** Whose signatories these are, while there is more than one charter. */
    private void name(
            AskedCharters.Asked asked, Page<SignatorySummary> rows, AsOf asOf, Language language, Model model) {
        if (asked.areSeveral()) {
            model.addAttribute("signed", signed(asked, rows, asOf, language));
        } else if (asked.known().size() > 1) {
            model.addAttribute("charter", asked.only().orElse(null));
        }
    }

    /** All that the organisations of a page signed, by their ids, in the order of the charters. */
    private Map<String, List<Signed>> signed(
            AskedCharters.Asked asked, Page<SignatorySummary> rows, AsOf asOf, Language language) {
        Map<String, List<Signed>> signed = new TreeMap<>();
        if (rows.items().isEmpty()) {
            return signed;
        }
        List<String> organisations =
                rows.items().stream().map(row -> row.organisation().value()).toList();
        IndexQuery theirs =
                Signatories.signatures().where("organisation", organisations).asOf(asOf);
        for (String charter : asked.slugs()) {
            String name = charters.name(charter, asked, language);
            signatories.each(
                    theirs.where(AskedCharters.PARAMETER, charter),
                    one -> signed.computeIfAbsent(one.organisation().value(), organisation -> new ArrayList<>())
                            .add(new Signed(charter, name, one.standing(), one.signedOn())));
        }
        return signed;
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
