package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Terms and their values, one below the other. */
public final class Facts extends Composite<DescriptionList> {

    public Facts() {
        getContent().addClassName("facts");
    }

    public Facts fact(String term, String value) {
        return fact(term, Isolated.text(value));
    }

    public Facts fact(String term, Component value) {
        getContent().add(new Term(term));
        getContent().add(new Description(value));
        return this;
    }
}
