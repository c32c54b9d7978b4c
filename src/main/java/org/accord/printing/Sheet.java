package org.accord.printing;

import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A paper as marked-up text, made ready for the typesetter, which lacks some of what browsers do. */
final class Sheet {

    private static final String ISOLATES = "[\u2066\u2067\u2068]";
    private static final String POP = "\u2069";
    private static final String MARKS = "[\u061C\u200E\u200F\u202A-\u202E]";

    private final Document document;

    private Sheet(Document document) {
        this.document = document;
    }

    /** Reads what a template gave. */
    static Sheet of(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Sheet(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml))));
        } catch (SAXException | IOException | ParserConfigurationException ourOwnFault) {
            throw new IllegalStateException("the template of a paper is not well formed", ourOwnFault);
        }
    }

    Document document() {
        return document;
    }

    Sheet styled(String css) {
        Element style = document.createElement("style");
        style.setTextContent(css);
        first("head").appendChild(style);
        return this;
    }

    /** A bookmark for each heading that is not part of the cover's small print. */
    Sheet bookmarked() {
        Element bookmarks = document.createElement("bookmarks");
        int number = 0;
        for (Element heading : elements("h1", "h2")) {
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "part-" + ++number);
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        first("head").appendChild(bookmarks);
        return this;
    }

    /** Isolated runs become elements, and every such element says which way it runs; marks for that are not drawn. */
    Sheet isolated() {
        eachText(text -> {
            text.setData(text.getData().replaceAll(MARKS, ""));
            if (text.getData().contains(POP)) {
                isolate(text);
            }
        });
        for (Element run : elements("bdi")) {
            if (run.getAttribute("dir").isEmpty()) {
                boolean rightToLeft = Bidi.getBaseDirection(run.getTextContent()) == Bidi.RTL;
                run.setAttribute("dir", rightToLeft ? "rtl" : "ltr");
            }
        }
        return this;
    }

    /** Long Russian words in the heads of tables may break where syllables meet. */
    Sheet hyphenated() {
        for (Element head : elements("th")) {
            List<Text> texts = new ArrayList<>();
            gather(head, texts);
            texts.forEach(text -> text.setData(Syllables.hyphenated(text.getData())));
        }
        return this;
    }

    private void isolate(Text text) {
        Node parent = text.getParentNode();
        String[] pieces = text.getData().split(ISOLATES, -1);
        parent.insertBefore(document.createTextNode(pieces[0].replace(POP, "")), text);
        for (int i = 1; i < pieces.length; i++) {
            String[] inAndOut = pieces[i].split(POP, 2);
            Element run = document.createElement("bdi");
            run.setTextContent(inAndOut[0]);
            parent.insertBefore(run, text);
            if (inAndOut.length == 2) {
                parent.insertBefore(document.createTextNode(inAndOut[1].replace(POP, "")), text);
            }
        }
        parent.removeChild(text);
    }

    /** The typesetter puts the first cell left whatever the direction: from right to left cells go in reverse. */
    Sheet mirrored() {
        for (Element row : elements("tr")) {
            List<Element> cells = new ArrayList<>();
            for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element cell) {
                    cells.add(cell);
                }
            }
            cells.reversed().forEach(row::appendChild);
        }
        return this;
    }

    /** Characters without glyph give way to a replacement; returns those that were. */
    Set<Integer> printable(Glyphs glyphs) {
        Set<Integer> missing = new TreeSet<>();
        eachText(text -> {
            String data = text.getData();
            if (data.codePoints().allMatch(glyphs::has)) {
                return;
            }
            StringBuilder shown = new StringBuilder();
            data.codePoints().forEach(character -> {
                if (glyphs.has(character)) {
                    shown.appendCodePoint(character);
                } else {
                    missing.add(character);
                    shown.append(Glyphs.REPLACEMENT);
                }
            });
            text.setData(shown.toString());
        });
        return missing;
    }

    /** Takes the elements of a class out. */
    Sheet without(String name) {
        for (Element element : elements("*")) {
            if (element.getAttribute("class").equals(name)) {
                element.getParentNode().removeChild(element);
            }
        }
        return this;
    }

    private Element first(String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private List<Element> elements(String... names) {
        Set<String> wanted = Set.of(names);
        NodeList all = document.getElementsByTagName("*");
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (wanted.contains("*") || wanted.contains(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** Pictures have no text: their letters are outlines. */
    private void eachText(Consumer<Text> taker) {
        List<Text> texts = new ArrayList<>();
        gather(document.getElementsByTagName("body").item(0), texts);
        texts.forEach(taker);
    }

    private static void gather(Node node, List<Text> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (!child.getNodeName().equals("svg")) {
                gather(child, texts);
            }
        }
    }
}
