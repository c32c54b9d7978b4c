package org.accord.charters.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.accord.charters.Charter;
import org.accord.charters.Principle;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.WordDiff;

/** What differs between two versions of a charter's text, word by word, in every language. */
final class TextChanges extends Div {

    private static final long serialVersionUID = 1L;

    TextChanges(Charter before, Charter after) {
        addClassName("conflict");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("charters.changes"));
        part(getTranslation("charters.name"), before.name(), after.name());
        for (int i = 0; i < after.principles().size(); i++) {
            Principle now = after.principles().get(i);
            boolean added = i >= before.principles().size();
            String number = getTranslation("charters.principle", "number", now.number());
            if (added) {
                part(number, null, now.title());
                part(number, null, now.summary());
            } else {
                Principle old = before.principles().get(i);
                part(number, old.title(), now.title());
                part(number, old.summary(), now.summary());
                norms(number, old, now);
            }
        }
        if (getComponentCount() == 0) {
            add(new Paragraph(getTranslation("charters.changes.none")));
        }
    }

    /** Behind a summary that opens them. */
    static Details folded(Charter before, Charter after) {
        TextChanges changes = new TextChanges(before, after);
        return new Details(changes.getTranslation("charters.changes"), changes);
    }

    /** Whoever asked for the changes reads them before anything else. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    private void part(String label, @org.jspecify.annotations.Nullable LocalisedText before, LocalisedText after) {
        for (Language language : Language.values()) {
            String old = before == null ? "" : before.texts().getOrDefault(language, "");
            String now = after.texts().getOrDefault(language, "");
            if (!old.equals(now)) {
                add(new H3(getTranslation(
                        "charters.changes.in",
                        "what",
                        label,
                        "language",
                        Formats.of(Language.of(getLocale())).language(language))));
                getElement().appendChild(marked(old, now, language));
            }
        }
    }

    private void norms(String label, Principle old, Principle now) {
        if (!old.norms().equals(now.norms())) {
            add(new H3(getTranslation("charters.changes.norms", "what", label)));
            getElement()
                    .appendChild(marked(String.join(", ", old.norms()), String.join(", ", now.norms()), Language.EN));
        }
    }

    private static Element marked(String old, String now, Language language) {
        Element text = new Element("p").setAttribute("lang", language.tag()).setAttribute("dir", language.direction());
        List<WordDiff.Run> runs = WordDiff.of(old, now);
        for (WordDiff.Run run : runs) {
            text.appendChild(
                    switch (run.in()) {
                        case BOTH -> Element.createText(run.text());
                        case BEFORE -> new Element("del").setText(run.text());
                        case AFTER -> new Element("ins").setText(run.text());
                    });
        }
        return text;
    }
}
