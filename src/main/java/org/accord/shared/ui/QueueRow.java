package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** One waiting thing: whose it is, what it is, how it stands; the whole row leads to its desk. */
public final class QueueRow extends Composite<RouterLink> {

    /**
     * A row that leads to a view.
     *
     * @param who in bold
     * @param what below it
     * @param desk the view that shows the thing
     * @param parameters of its route
     */
    public QueueRow(String who, String what, Class<? extends Component> desk, RouteParameters parameters) {
        this(who, what);
        getContent().setRoute(desk, parameters);
    }

    private QueueRow(String who, String what) {
        getContent().addClassName("row");
        getContent().add(line("who", who), line("what", what));
    }

    /** A row that leads to another feature's desk, by its path below {@code /app/}. */
    public static QueueRow to(String path, String who, String what) {
        QueueRow row = new QueueRow(who, what);
        row.getContent().getElement().setAttribute("href", path);
        return row;
    }

    private static Span line(String style, String text) {
        Span line = new Span(Isolated.text(text));
        line.addClassName(style);
        return line;
    }

    /** Standing, age, assignee. */
    public QueueRow sub(Component... components) {
        Span sub = new Span(components);
        sub.addClassName("sub");
        getContent().add(sub);
        return this;
    }

    /** Marks the row whose thing is on the desk. */
    public QueueRow current(boolean current) {
        if (current) {
            getContent().getElement().setAttribute("aria-current", "true");
        } else {
            getContent().getElement().removeAttribute("aria-current");
        }
        return this;
    }
}
