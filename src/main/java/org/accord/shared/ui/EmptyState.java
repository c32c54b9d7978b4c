package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list has nothing: says so, why, and what to do about it. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(String title, String hint) {
        getContent().addClassName("empty");
        getContent().add(new H2(title), new Paragraph(hint));
    }

    /** A button or link that leads on. */
    public EmptyState act(Component act) {
        getContent().add(act);
        return this;
    }
}
