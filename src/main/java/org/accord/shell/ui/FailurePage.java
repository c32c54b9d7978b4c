package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What stands where a view should: what happened, what to do, and the way back. */
final class FailurePage extends Composite<Main> {

    private static final long serialVersionUID = 1L;

    /**
     * A page about a failure.
     *
     * @param status decides title and advice, below {@code error.<status>.}
     * @param what happened, in words
     */
    FailurePage(int status, String what) {
        Anchor home = new Anchor("/app/", getTranslation("workspace.toStart"));
        home.addClassName("button");
        Section sheet = new Section(
                new H1(getTranslation("error." + status + ".title")),
                new Paragraph(what),
                new H2(getTranslation("error.heading")),
                new Paragraph(getTranslation("error." + status + ".todo")),
                new Div(home));
        sheet.addClassName("sheet");
        getContent().addClassName("gate");
        getContent().add(sheet);
    }
}
