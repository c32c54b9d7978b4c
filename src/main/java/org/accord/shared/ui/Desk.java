package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The thing itself: what it is, what is known of it in one or two columns, and the acts at the bottom edge. */
public final class Desk extends Composite<Section> {

    private final Header header = new Header();
    private final H1 heading;
    private final Div body = new Div();

    /**
     * A desk.
     *
     * @param eyebrow kind, number, version; may be empty
     * @param title in words of a person, already isolated where it mixes directions
     */
    public Desk(String eyebrow, String title) {
        heading = new H1(Isolated.text(title));
        heading.addClassName("title");
        if (!eyebrow.isEmpty()) {
            Span above = new Span(eyebrow);
            above.addClassName("eyebrow");
            header.add(above);
        }
        header.add(heading);
        body.addClassName("body");
        getContent().addClassName("desk");
        getContent().add(header, body);
    }

    /** Reading goes on here: after an act that put this desk in the place of the button that did it. */
    public void focus() {
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** The way back to the queue, shown on a phone only. */
    public Desk back(RouterLink link) {
        link.addClassName("back");
        header.addComponentAsFirst(link);
        return this;
    }

    /** A standing or other short note under the title. */
    public Desk under(Component... components) {
        header.add(components);
        return this;
    }

    /** One of two columns; a desk of one column uses the whole width. */
    public Desk column(Component... components) {
        body.add(new Section(components));
        return this;
    }

    /** A part over both columns. */
    public Desk wide(Component... components) {
        Section section = new Section(components);
        section.addClassName("wide");
        body.add(section);
        return this;
    }

    public Desk acts(ActsBar bar) {
        getContent().add(bar);
        return this;
    }
}
