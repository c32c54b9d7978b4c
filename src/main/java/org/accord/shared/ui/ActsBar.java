package org.accord.shared.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The next acts, always at the bottom edge: one that counts most, others beside it, and when the draft was saved. */
public final class ActsBar extends Composite<Div> {

    private final Span saved = new Span();

    public ActsBar() {
        getContent().addClassName("acts-bar");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        getContent().add(saved);
    }

    /** The one act that moves the thing on. */
    public Button primary(String text, ComponentEventListener<ClickEvent<Button>> act) {
        Button button = secondary(text, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public Button secondary(String text, ComponentEventListener<ClickEvent<Button>> act) {
        Button button = new Button(text, act);
        add(button);
        return button;
    }

    /** An act that looks like a link. */
    public Button quiet(String text, ComponentEventListener<ClickEvent<Button>> act) {
        Button button = secondary(text, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Any other component, before the saved note. */
    public void add(Component component) {
        getContent()
                .addComponentAtIndex(Math.toIntExact(getContent().getChildren().count()) - 1, component);
    }

    /** Takes all acts away; the saved note stays. */
    public void clear() {
        getContent().removeAll();
        getContent().add(saved);
    }

    /** Says that and when the draft was saved; read out without moving the focus. */
    public void saved(String text) {
        saved.setText(text);
    }
}
