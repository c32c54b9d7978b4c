package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.accord.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The feed of new signatures, by the letter of RFC 4287. */
@PortalTest
class SignatoryFeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final DirectoryFixture directory;

    SignatoryFeedTests(@Autowired MockMvcTester site, @Autowired ApplicationContext portal) {
        this.directory = new DirectoryFixture(site, portal);
    }

    @BeforeEach
    void jordanJapanAndACompany() {
        directory.signatories();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=en", "lang=ar", "lang=zh&type=STATE", "lang=fr&q=xqzzy"})
    void theFeedHasAllThatAtomAsksFor(String query) throws Exception {
        Element feed = feed(query);

        assertThat(directory.get("/signatories.atom?" + query))
                .hasStatusOk()
                .hasContentType("application/atom+xml;charset=UTF-8");
        assertThat(feed.getNamespaceURI() + " " + feed.getLocalName()).isEqualTo(ATOM + " feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(query.substring(5, 7));
        isComplete(feed);
        assertThat(text(children(feed, "author").getFirst(), "name")).isNotBlank();
        assertThat(links(feed, "self")).singleElement().asString().endsWith("/signatories.atom?" + query);
        assertThat(links(feed, "alternate")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=en", "lang=ru", "lang=zh&type=STATE"})
    void everyEntryHasAllThatAtomAsksFor(String query) throws Exception {
        List<Element> entries = children(feed(query), "entry");

        assertThat(entries).isNotEmpty().hasSizeLessThanOrEqualTo(50);
        entries.forEach(SignatoryFeedTests::isComplete);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(links(entry, "alternate")).hasSize(1));
        assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
        assertThat(entries.stream()
                        .map(entry -> Instant.parse(text(entry, "updated")))
                        .toList()
                        .reversed())
                .isSorted();
    }

    @Test
    void aSignatureStandsInTheReadersLanguageUnderItsOwnAddress() throws Exception {
        Element feed = feed("lang=fr&country=JO&type=STATE");
        Element entry = children(feed, "entry").getFirst();

        assertThat(text(entry, "id")).endsWith("/signatories/jo");
        assertThat(text(entry, "title")).isEqualTo("Jordanie");
        assertThat(text(entry, "summary")).contains("Jordanie");
        assertThat(text(entry, "updated")).isEqualTo(text(feed, "updated"));
    }

    @Test
    void theDirectoryLeadsToItsFeed() {
        assertThat(directory
                        .page("/signatories?type=STATE&lang=fr&as-of=2026-01-05")
                        .select("head link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/signatories.atom?lang=fr&type=STATE");
    }

    private Element feed(String query) throws ParserConfigurationException, SAXException, IOException {
        byte[] answer =
                directory.get("/signatories.atom?" + query).getResponse().getContentAsByteArray();
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer))
                .getDocumentElement();
    }

    /** RFC 4287, 4.1.1 and 4.1.2: one id, title and updated; the id absolute, the date one of RFC 3339. */
    private static void isComplete(Element element) {
        assertThat(text(element, "id")).matches("https?://\\S+");
        assertThat(text(element, "title")).isNotBlank();
        assertThat(Instant.parse(text(element, "updated"))).isNotNull();
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty())
                .filter(element -> name.equals(element.getLocalName()) && ATOM.equals(element.getNamespaceURI()))
                .toList();
    }

    private static List<String> links(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> rel.equals(link.getAttribute("rel")))
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
