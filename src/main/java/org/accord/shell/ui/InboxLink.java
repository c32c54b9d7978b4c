package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The way to the inbox from the bar above, where the menu is behind a button; with what is unread. */
final class InboxLink extends Composite<Anchor> {

    private static final long serialVersionUID = 1L;

    private final Badge count = new Badge();

    InboxLink() {
        count.addClassName("count");
        getContent().setHref("inbox");
        getContent().addClassName("inbox-link");
        getContent().add(new Span(getTranslation("inbox.bar")), count);
        show(0);
    }

    void show(long unread) {
        count.setVisible(unread > 0);
        count.setText(Long.toString(unread));
        getContent().setAriaLabel(getTranslation("inbox.bar") + ", " + getTranslation("inbox.unread", "count", unread));
    }
}
