package org.accord.commitments.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a form.
 *
 * @param <D> what is typed in it
 */
abstract class FormRow<D> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Button remove = new Button();

    private final Span heading = new Span();

    FormRow() {
        heading.addClassName("number");
        heading.getElement().setAttribute("aria-hidden", "true");
        addClassName("pair");
        add(heading);
    }

    /** Adds a required field under the name that the service calls it by. */
    final <F extends AbstractField<?, ?>> F field(String name, F field) {
        field.setRequiredIndicatorVisible(true);
        add(field);
        return optional(name, field);
    }

    /** Knows a field that may stay empty, wherever in the row it stands. */
    final <F extends AbstractField<?, ?>> F optional(String name, F field) {
        fields.put(name, field);
        return field;
    }

    final Map<String, AbstractField<?, ?>> fields() {
        return fields;
    }

    final HasValue<?, ?>[] watched() {
        return fields.values().toArray(HasValue[]::new);
    }

    final Component[] components() {
        return fields.values().toArray(Component[]::new);
    }

    final void removable(String text, Runnable act) {
        remove.setText(text);
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> act.run());
        add(remove);
    }

    /** Says which row it is and what its button removes, to a screen reader and in the list of what is wrong. */
    final void named(String name, String removal) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        heading.setText(name);
        remove.setAriaLabel(removal);
    }

    /** Opens what holds a field that is wrong. */
    void reveal() {}

    abstract void fill(D draft);

    abstract D typed();
}
