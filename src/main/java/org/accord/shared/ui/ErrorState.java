package org.accord.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where a list could not be read: says so, that nothing is lost, and lets the person try again. */
public final class ErrorState extends Composite<Div> {

    public ErrorState(Runnable retry) {
        getContent().addClassNames("empty", "failed");
        getContent().getElement().setAttribute("role", "alert");
        getContent()
                .add(
                        new H2(getTranslation("error.503.title")),
                        new Paragraph(getTranslation("error.503.what")),
                        new Button(getTranslation("error.retry"), click -> retry.run()));
    }
}
