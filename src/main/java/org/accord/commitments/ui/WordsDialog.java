package org.accord.commitments.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Course;
import org.accord.shared.Problem;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** Asks for the words that go with an act, says what follows from it, and does it; what is wrong is said at the field. */
final class WordsDialog {

    private static final int ROWS = 3;

    private final Dialog dialog = new Dialog();
    private final Div form = new Div();
    private final FormFaults faults = new FormFaults();
    private final Map<String, TextArea> areas = new LinkedHashMap<>();

    /**
     * A dialog without words yet.
     *
     * @param key message key of the act; with {@code .what} of what follows from it
     */
    WordsDialog(String key) {
        dialog.setHeaderTitle(dialog.getTranslation(key));
        form.addClassName("form");
        form.add(new Paragraph(dialog.getTranslation(key + ".what")), faults.summary());
        dialog.add(form);
    }

    /**
     * Asks for words.
     *
     * @param field as the service names it
     * @param label message key
     */
    WordsDialog ask(String field, String label, boolean required) {
        TextArea area = faults.bind(field, new TextArea(dialog.getTranslation(label)));
        area.setMinRows(ROWS);
        area.setRequiredIndicatorVisible(required);
        Limit.of(area, Course.LONGEST_REASON);
        areas.put(field, area);
        form.add(area);
        return this;
    }

    /** Asks for something else than words. */
    <C extends AbstractField<?, ?>> WordsDialog choose(String field, C choice) {
        form.add(faults.bind(field, (Component) choice));
        return this;
    }

    String typed(String field) {
        return Optional.ofNullable(areas.get(field)).map(TextArea::getValue).orElse("");
    }

    /**
     * Opens it.
     *
     * @param act message key of what the button says
     * @param done the act itself; the dialog stays open with what was typed when something is wrong with it
     */
    void open(String act, Runnable done) {
        Button yes = new Button(dialog.getTranslation(act), click -> attempt(done));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(dialog.getTranslation("common.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }

    private void attempt(Runnable done) {
        faults.clear();
        try {
            done.run();
            dialog.close();
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                dialog.close();
                throw problem;
            }
            faults.show(problem);
        }
    }
}
