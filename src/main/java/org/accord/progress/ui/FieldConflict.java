package org.accord.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import java.util.function.Function;
import org.accord.progress.Rival;
import org.accord.progress.SharedDraft.Choice;
import org.accord.progress.SharedText;
import org.accord.shared.UserId;
import org.accord.shared.ui.BothTexts;
import org.accord.shared.ui.Isolated;
import org.jspecify.annotations.Nullable;

/**
 * Below a field: that a colleague typed another text into it, both texts with the differences marked, and the choice.
 * Nothing while there is one text.
 */
final class FieldConflict extends Div {

    private static final long serialVersionUID = 1L;

    private transient @Nullable SharedText shown;

    FieldConflict() {
        addClassNames("note", "conflict");
        getElement().setAttribute("role", "group");
        setVisible(false);
    }

    /** Somebody changed the field in which the reader sits. */
    void announce() {
        if (shown == null || shown.rivals().isEmpty()) {
            removeAll();
            add(said(getTranslation("together.changed")));
            setVisible(true);
        }
    }

    /** The reader sees what the other typed. */
    void silence() {
        if (shown == null || shown.rivals().isEmpty()) {
            setVisible(false);
        }
    }

    /**
     * Shows what there is to choose from.
     *
     * @param label of the field
     * @param names of people, as colleagues see them
     */
    void show(
            LiveField field, String label, SharedText now, Function<UserId, String> names, Consumer<Choice> choosing) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.rivals().isEmpty());
        getElement().setAttribute("aria-label", getTranslation("together.two", "field", label));
        now.rivals().forEach(rival -> {
            UserId by = now.by();
            String there = by == null ? "" : names.apply(by);
            add(
                    said(getTranslation("together.what", "who", names.apply(rival.by()))),
                    new BothTexts(
                            there.isEmpty()
                                    ? getTranslation("together.there")
                                    : getTranslation("together.thereBy", "who", there),
                            field.inWords(now.text()),
                            getTranslation("together.besideBy", "who", names.apply(rival.by())),
                            field.inWords(rival.text())),
                    acts(field, now, rival, choosing));
        });
    }

    private Paragraph said(String text) {
        Paragraph said = new Paragraph(Isolated.text(text));
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private Div acts(LiveField field, SharedText now, Rival rival, Consumer<Choice> choosing) {
        Div acts = new Div(
                act("together.keep", field, now, rival, now.text(), choosing),
                act("together.take", field, now, rival, rival.text(), choosing));
        if (field.isText()) {
            String both = now.text().strip() + "\n\n" + rival.text().strip();
            acts.add(act("together.both", field, now, rival, both, choosing));
        }
        acts.addClassName("choices");
        return acts;
    }

    private Button act(
            String key, LiveField field, SharedText now, Rival rival, String text, Consumer<Choice> choosing) {
        Button act = new Button(
                getTranslation(key),
                click -> choosing.accept(new Choice(field.name(), now.version(), rival.id(), rival.text(), text)));
        act.addThemeVariants(ButtonVariant.SMALL);
        return act;
    }
}
