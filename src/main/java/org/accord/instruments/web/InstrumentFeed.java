package org.accord.instruments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.accord.instruments.Dossier;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.Instruments;
import org.accord.instruments.StatusFact;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.web.AskedFor;
import org.accord.shared.web.PageAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What becomes known of an instrument, as an Atom feed (RFC 4287): the facts by the day they were recorded, newest first. */
@Controller
class InstrumentFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Comparator<StatusFact> NEWEST_FIRST =
            Comparator.comparing(StatusFact::recordedOn).reversed().thenComparing(StatusFact::id);

    /** The feed of an instrument about which nothing is recorded yet has not been updated. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private final Instruments instruments;
    private final Messages messages;
    private final Clock clock;

    InstrumentFeed(Instruments instruments, Messages messages, Clock clock) {
        this.instruments = instruments;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/instruments/{slug}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String slug, HttpServletRequest request, Locale locale)
            throws XMLStreamException {
        LocalDate on = AskedFor.of(request, clock).asOf().day(clock);
        Dossier dossier = instruments
                .find(slug, on, AskedFor.known(request, clock))
                .orElseThrow(() -> new InstrumentProblem.NotFound(slug));
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(feed, StandardCharsets.UTF_8.name());
        write(xml, dossier, PageAddress.of(request), Language.of(locale));
        xml.close();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(feed.toByteArray());
    }

    private void write(XMLStreamWriter xml, Dossier dossier, PageAddress address, Language language)
            throws XMLStreamException {
        String page = address.origin() + "/instruments/" + dossier.instrument().slug();
        List<StatusFact> facts = dossier.facts().stream().sorted(NEWEST_FIRST).toList();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        text(xml, "id", page);
        text(xml, "title", dossier.instrument().name().in(language));
        text(xml, "updated", facts.stream().findFirst().map(InstrumentFeed::moment).orElse(NEVER));
        xml.writeStartElement("author");
        text(xml, "name", messages.get(language, "frame.name"));
        xml.writeEndElement();
        link(xml, "self", address.origin() + address.here());
        link(xml, "alternate", page);
        for (StatusFact fact : facts) {
            entry(xml, fact, page, language);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, StatusFact fact, String page, Language language) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", page + "#" + fact.id());
        text(xml, "title", FactWords.of(messages, language).line(fact));
        text(xml, "updated", moment(fact));
        link(xml, "alternate", page);
        text(xml, "summary", fact.source().in(language));
        xml.writeEndElement();
    }

    /** Facts know the day on which they were recorded; its beginning stands for it. */
    private static String moment(StatusFact fact) {
        return fact.recordedOn() + "T00:00:00Z";
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
