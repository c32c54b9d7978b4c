package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.shared.PortalAddress;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.Parameter;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * New signatures as an Atom feed (RFC 4287), newest first, with the filters of the directory. A signature keeps its id
 * for ever; a feed's id is its own address.
 */
@Controller
class SignatoryFeed {

    private static final String PATH = "/signatories.atom";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final int NEWEST = 50;
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
    void feed(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Language language = Language.of(locale);
        IndexQuery query = queries.of(request, language).newestBy("signed").page(0, NEWEST);
        List<SignatorySummary> newest = signatories.directory(query).items();
        String self = portal.to(address(PageAddress.of(request), language));
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(written(newest, self, language).getBytes(StandardCharsets.UTF_8));
    }

    private String written(List<SignatorySummary> newest, String self, Language language) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(ATOM);
            out.writeAttribute("xml", XML, "lang", language.tag());
            head(out, newest, self, language);
            for (SignatorySummary signatory : newest) {
                entry(out, signatory, language);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter out, List<SignatorySummary> newest, String self, Language language)
            throws XMLStreamException {
        Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.getFirst().signedAt();
        element(out, "id", self);
        element(out, "title", words.title(language));
        element(out, "updated", updated.toString());
        link(out, "self", "application/atom+xml", self);
        link(out, "alternate", "text/html", portal.to("/signatories?lang=" + language.tag()));
        out.writeStartElement("author");
        element(out, "name", words.author(language));
        out.writeEndElement();
    }

    private void entry(XMLStreamWriter out, SignatorySummary signatory, Language language) throws XMLStreamException {
        String page = "/signatories/" + signatory.slug();
        out.writeStartElement("entry");
        element(out, "id", portal.to(page));
        out.writeStartElement("title");
        out.writeAttribute(
                "xml", XML, "lang", signatory.name().languageFor(language).tag());
        out.writeCharacters(legal(signatory.name().in(language)));
        out.writeEndElement();
        element(out, "published", signatory.signedAt().toString());
        element(out, "updated", signatory.signedAt().toString());
        link(out, "alternate", "text/html", portal.to(page + "?lang=" + language.tag()));
        out.writeEmptyElement("category");
        out.writeAttribute("term", signatory.type().name());
        element(out, "summary", words.summary(signatory, language));
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    private static String legal(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static void link(XMLStreamWriter out, String rel, String type, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }
}
