package org.accord.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.accord.register.Revision;
import org.accord.settings.Setting;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.Facts;
import org.jspecify.annotations.Nullable;

/** Who set what when, newest first; each earlier version can be set again. */
final class Changes extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20;

    private final transient PersonNames names;
    private final transient UnaryOperator<String> label;
    private final transient BinaryOperator<String> words;

    /**
     * The changes of one setting.
     *
     * @param history oldest first
     * @param label of a field, by its name
     * @param words of a value, by the name of its field and the value
     * @param restore sets the version given
     */
    Changes(
            List<Revision<Setting>> history,
            PersonNames names,
            UnaryOperator<String> label,
            BinaryOperator<String> words,
            LongConsumer restore) {
        this.names = names;
        this.label = label;
        this.words = words;
        Div list = new Div();
        list.addClassName("entries");
        for (int place = history.size() - 1; place >= Math.max(0, history.size() - MOST); place--) {
            Setting before = place == 0
                    ? new Setting(java.util.Map.of())
                    : history.get(place - 1).state().orElse(new Setting(java.util.Map.of()));
            Article change = change(history.get(place), before);
            if (place < history.size() - 1) {
                change.add(restore(history.get(place), restore));
            }
            list.add(change);
        }
        getContent().add(new H2(getContent().getTranslation("settings.changes")));
        if (history.isEmpty()) {
            getContent().add(new Paragraph(getContent().getTranslation("settings.changes.none")));
        } else {
            getContent().add(list);
        }
    }

    private Article change(Revision<Setting> revision, Setting before) {
        String who = names.of(revision.actor()).orElseGet(() -> getTranslation("form.colleague"));
        Span when = new Span(getTranslation("settings.changes.when", "who", who, "at", revision.at()));
        when.addClassName("sub");
        Facts facts = new Facts();
        revision.state()
                .ifPresent(state -> state.since(before)
                        .forEach((field, difference) -> facts.fact(
                                label.apply(field),
                                getTranslation(
                                        "settings.changes.fromTo",
                                        "before",
                                        said(field, difference.before()),
                                        "after",
                                        said(field, difference.after())))));
        Article change = new Article(
                new H3(getTranslation("settings.changes." + revision.verb(), "number", revision.version())),
                when,
                facts);
        change.addClassName("entry");
        return change;
    }

    private String said(String field, @Nullable String value) {
        return value == null ? getTranslation("settings.changes.default") : words.apply(field, value);
    }

    private Button restore(Revision<Setting> revision, LongConsumer restore) {
        Button button = new Button(
                getTranslation("settings.changes.restore", "number", revision.version()),
                click -> restore.accept(revision.version()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
