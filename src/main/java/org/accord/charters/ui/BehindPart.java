package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.charters.Charter;
import org.accord.charters.CharterVersion;
import org.accord.charters.Translations;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;

/** Warns, before a text goes out, of translations that stayed while the authoritative text changed. */
final class BehindPart extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A warning; nothing at all when every translation is up to date.
     *
     * @param versions the public ones, newest first
     */
    BehindPart(List<CharterVersion> versions, Charter next) {
        UnorderedList lines = new UnorderedList();
        Formats formats = Formats.of(Language.of(getLocale()));
        for (Language language : Language.values()) {
            Map<Integer, Integer> behind =
                    new TreeMap<>(Translations.behind(Translations.upTo(versions, next), language));
            if (!behind.isEmpty()) {
                lines.add(new ListItem(Isolated.text(getTranslation(
                        "voices.behind.line", "language", formats.language(language), "parts", parts(behind)))));
            }
        }
        setVisible(lines.getChildren().findAny().isPresent());
        addClassName("note");
        add(new Paragraph(getTranslation("voices.behind")), lines);
    }

    private String parts(Map<Integer, Integer> behind) {
        List<String> parts = new ArrayList<>();
        behind.keySet()
                .forEach(part -> parts.add(
                        part == Translations.NAME
                                ? getTranslation("charters.name")
                                : getTranslation("charters.principle", "number", part)));
        return String.join(getTranslation("capacity.comma"), parts);
    }
}
