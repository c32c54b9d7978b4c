package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.Parameter;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * How many have signed, as a page so small that other sites frame it: no script, no cookie. Filters of the directory
 * narrow what is counted; {@code scheme=light} or {@code dark} makes it fit a site that has only one.
 */
@Controller
class CounterPages {

    private static final String PATH = "/embed/counter";
    private static final List<String> SCHEMES = List.of("light", "dark");

    private final Signatories signatories;
    private final DirectoryQueries queries;
    private final FeedWords words;

    CounterPages(Signatories signatories, DirectoryQueries queries, FeedWords words) {
        this.signatories = signatories;
        this.queries = queries;
        this.words = words;
    }

    /** Of the counter of what a page lists: from now on, so without a day. */
    static String address(PageAddress page, Language language) {
        Stream<Parameter> filters = page.hidden("page", "lang", "as-of", "known-as-of").stream();
        List<Parameter> query = Stream.concat(Stream.of(new Parameter("lang", language.tag())), filters)
                .toList();
        return new PageAddress(page.origin(), PATH, query).here();
    }

    /** What another site writes into its page. */
    static String snippet(String address, String title) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"320\" height=\"130\" loading=\"lazy\"></iframe>"
                .formatted(HtmlUtils.htmlEscape(address), HtmlUtils.htmlEscape(title));
    }

    @GetMapping(PATH)
    String counter(HttpServletRequest request, Locale locale, Model model) {
        Language language = Language.of(locale);
        PageAddress here = PageAddress.of(request);
        model.addAttribute(
                "count", signatories.count(DirectoryQueries.standing(request, queries.of(request, language))));
        model.addAttribute("charter", words.charter(request, language));
        model.addAttribute(
                "directory",
                here.origin() + new PageAddress(here.origin(), "/signatories", here.hidden("page", "scheme")).here());
        model.addAttribute(
                "scheme",
                AskedFor.filter(request, "scheme").stream()
                        .filter(SCHEMES::contains)
                        .findFirst()
                        .orElse(null));
        return "signatories/counter";
    }
}
