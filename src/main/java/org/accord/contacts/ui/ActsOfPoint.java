package org.accord.contacts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What may be done with one contact point; each act says to those who do not see which one is meant. */
final class ActsOfPoint extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final String whose;

    ActsOfPoint(String whose) {
        this.whose = whose;
        getContent().addClassName("point-acts");
    }

    void act(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(named(key));
        getContent().add(button);
    }

    void lead(String key, String path) {
        Anchor link = new Anchor(path, getTranslation(key));
        link.setAriaLabel(named(key));
        getContent().add(link);
    }

    private String named(String key) {
        return getTranslation("contacts.actOn", "act", getTranslation(key), "name", whose);
    }
}
