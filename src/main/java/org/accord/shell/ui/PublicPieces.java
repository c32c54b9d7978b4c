package org.accord.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ShadowRoot;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.web.Choice;
import org.accord.shared.web.Fact;
import org.accord.shared.web.FieldProblem;
import org.accord.shared.web.Filter;
import org.accord.shared.web.Link;
import org.accord.shared.web.Masthead;
import org.accord.shared.web.PageAddress;
import org.accord.shared.web.RecordMoment;
import org.accord.shared.web.SiteFrame;
import org.accord.shared.web.StoryEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/**
 * The fragments of public pages, drawn by the same templates and style sheets, which a shadow root keeps away from the
 * workspace around them.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PublicPieces extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> SHEETS = List.of("tokens", "pieces", "charts", "frame", "public", "records");

    private final transient Messages messages;
    private final Language language;

    PublicPieces(ISpringTemplateEngine templates, Messages messages, java.time.Clock clock) {
        this.messages = messages;
        language = Language.of(getLocale());
        java.time.LocalDate today = Days.of(clock.instant());
        Context model = new Context(language.locale());
        model.setVariable(
                SiteFrame.ATTRIBUTE,
                new SiteFrame(
                        language,
                        List.of(language),
                        new PageAddress("", "/", List.of()),
                        RecordMoment.unknown(today, true),
                        Masthead.of(messages.get(language, "frame.name"))));
        model.setVariables(pieces(today));
        model.setVariable("done", Sign.DONE);
        model.setVariable("late", Sign.LATE);

        ShadowRoot shadow = getElement().attachShadow();
        SHEETS.forEach(sheet -> shadow.appendChild(new Element("link")
                .setAttribute("rel", "stylesheet")
                .setAttribute("href", "/styles/" + sheet + ".css")));
        Jsoup.parseBodyFragment(templates.process("shell/pieces", model))
                .body()
                .children()
                .forEach(piece -> shadow.appendChild(element(piece)));
    }

    private Map<String, Object> pieces(java.time.LocalDate today) {
        List<Choice> choices = List.of(
                new Choice("state", text("glossary.signatory"), true),
                new Choice("other", text("glossary.coordinator"), false));
        Link link = new Link(text("glossary.review"), "/glossary");
        return Map.of(
                "figures",
                        List.of(Fact.of(text("glossary.signatory"), "1,204"), Fact.of(text("glossary.report"), "66 %")),
                "filters", List.of(new Filter("type", text("signatories.type"), choices)),
                "choices", choices,
                "page", new Page<>(List.of(""), 1, 50, 118),
                "link", link,
                "problems", List.of(new FieldProblem("style-name", text("invalid.required"))),
                "story",
                        List.of(
                                new StoryEntry(text("glossary.review"), today.toString(), link, "500", "600"),
                                StoryEntry.of(text("glossary.commitment"), today.toString())),
                "facts",
                        List.of(
                                Fact.of(text("glossary.signatory"), text("glossary.signatory.text")),
                                new Fact(
                                        text("glossary.act"),
                                        text("glossary.act.text").repeat(4),
                                        "/glossary")));
    }

    private String text(String key) {
        return messages.get(language, key);
    }

    /** The same markup as elements of Flow, so that text stays text. */
    private static Element element(org.jsoup.nodes.Element drawn) {
        Element element = new Element(drawn.tagName());
        drawn.attributes().forEach(attribute -> element.setAttribute(attribute.getKey(), attribute.getValue()));
        for (Node child : drawn.childNodes()) {
            if (child instanceof TextNode text) {
                element.appendChild(Element.createText(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element nested) {
                element.appendChild(element(nested));
            }
        }
        return element;
    }
}
