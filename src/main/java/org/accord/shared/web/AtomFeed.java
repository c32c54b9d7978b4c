package org.accord.shared.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is new, as an Atom feed (RFC 4287). Addresses are whole ones.
 *
 * @param id of the feed, which it keeps
 * @param self its own address
 * @param page what it tells about, for people
 * @param title of the feed
 * @param author who tells
 * @param language of titles and summaries, unless an entry names another
 * @param entries newest first
 */
public record AtomFeed(
        String id, String self, String page, String title, String author, Language language, List<Entry> entries) {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /**
     * One thing that is new.
     *
     * @param id which it keeps for ever
     * @param title in {@code language}
     * @param at when it came
     * @param page of it
     * @param category what kind of thing it is, if the feed has several
     * @param summary in the language of the feed
     */
    public record Entry(
            String id,
            String title,
            Language language,
            Instant at,
            String page,
            @Nullable String category,
            String summary) {}

    /** As it goes out; in another language under the same address when the reader asks for another. */
    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("xml", XML, "lang", language.tag());
            head(out);
            for (Entry entry : entries) {
                write(out, entry);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return text.toString();
    }

    private void head(XMLStreamWriter out) throws XMLStreamException {
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
        element(out, "id", id);
        element(out, "title", title);
        element(out, "updated", updated.toString());
        link(out, "self", "application/atom+xml", self);
        link(out, "alternate", "text/html", page);
        out.writeStartElement("author");
        element(out, "name", author);
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", entry.id());
        out.writeStartElement("title");
        out.writeAttribute("xml", XML, "lang", entry.language().tag());
        out.writeCharacters(legal(entry.title()));
        out.writeEndElement();
        element(out, "published", entry.at().toString());
        element(out, "updated", entry.at().toString());
        link(out, "alternate", "text/html", entry.page());
        if (entry.category() != null) {
            out.writeEmptyElement("category");
            out.writeAttribute("term", entry.category());
        }
        element(out, "summary", entry.summary());
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
