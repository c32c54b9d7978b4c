package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.PortalAddress;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.AtomFeed;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.Parameter;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * New signatures as an Atom feed, newest first, with the filters of the directory. A signature keeps its id for ever: the
 * address of its page, with the charter behind it when it is not the first one. A feed's id is its own address.
 */
@Controller
class SignatoryFeed {

    private static final String PATH = "/signatories.atom";
    private static final int NEWEST = 50;

    /** With words typed, the index gives what fits best first. */
    private static final Comparator<SignatorySummary> NEWEST_FIRST =
            Comparator.comparing(SignatorySummary::signedAt).reversed();

    private final Signatories signatories;
    private final DirectoryQueries queries;
    private final FeedWords words;
    private final PortalAddress portal;

    SignatoryFeed(Signatories signatories, DirectoryQueries queries, FeedWords words, PortalAddress portal) {
        this.signatories = signatories;
        this.queries = queries;
        this.words = words;
        this.portal = portal;
    }

    /** Of the feed of what a page lists; a feed goes on, so it knows no day. */
    static String address(PageAddress page, Language language) {
        Stream<Parameter> filters = page.hidden("page", "lang", "as-of", "known-as-of").stream();
        List<Parameter> query = Stream.concat(Stream.of(new Parameter("lang", language.tag())), filters)
                .toList();
        return new PageAddress(page.origin(), PATH, query).here();
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> feed(HttpServletRequest request, Locale locale) {
        Language language = Language.of(locale);
        IndexQuery query = DirectoryQueries.standing(request, queries.signatures(request, language))
                .newestBy("signed")
                .page(0, NEWEST);
        String self = portal.to(address(PageAddress.of(request), language));
        return new AtomFeed(
                        self,
                        self,
                        portal.to(directory(request, language)),
                        words.title(request, language),
                        words.author(language),
                        language,
                        signatories.directory(query).items().stream()
                                .sorted(NEWEST_FIRST)
                                .map(signatory -> entry(signatory, request, language))
                                .toList())
                .answer();
    }

    /** The page beside the feed. */
    private static String directory(HttpServletRequest request, Language language) {
        Stream<Parameter> charters = AskedFor.filter(request, AskedCharters.PARAMETER).stream()
                .map(slug -> new Parameter(AskedCharters.PARAMETER, slug));
        List<Parameter> query = Stream.concat(Stream.of(new Parameter("lang", language.tag())), charters)
                .toList();
        return new PageAddress("", "/signatories", query).here();
    }

    private AtomFeed.Entry entry(SignatorySummary signatory, HttpServletRequest request, Language language) {
        String page = "/signatories/" + signatory.slug();
        return new AtomFeed.Entry(
                portal.to("/signatories/" + signatory.firstSlug())
                        + (signatory.charter().equals(Charters.PARIS_CALL) ? "" : "#" + signatory.charter()),
                signatory.name().in(language),
                signatory.name().languageFor(language),
                signatory.signedAt(),
                portal.to(page + "?lang=" + language.tag()),
                signatory.type().name(),
                words.summary(signatory, request, language));
    }
}
