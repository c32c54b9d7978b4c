package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;

/** A part of a form that most people leave empty: it opens when asked, when it says something, and when it is wrong. */
final class FormPart extends Details {

    private static final long serialVersionUID = 1L;

    private final transient List<Component> fields;

    FormPart(String key, Component... fields) {
        this.fields = List.of(fields);
        setSummaryText(getTranslation(key));
        Div row = new Div(fields);
        row.addClassName("pair");
        add(row);
        addClassName("opens");
    }

    boolean saysSomething() {
        return valued().anyMatch(field -> !field.isEmpty())
                || fields.stream().anyMatch(field -> field instanceof FormRows<?> rows && !rows.isEmpty());
    }

    /** After the form was filled. */
    void unfold() {
        setOpened(saysSomething());
    }

    /** Opens when a field in it is wrong. */
    void reveal() {
        fields.forEach(field -> {
            boolean wrong = field instanceof HasValidation validated && validated.isInvalid();
            if (wrong || field instanceof FormRows<?> rows && !rows.isEmpty()) {
                setOpened(true);
            }
        });
    }

    private Stream<HasValue<?, ?>> valued() {
        return fields.stream().filter(HasValue.class::isInstance).map(field -> (HasValue<?, ?>) field);
    }
}
