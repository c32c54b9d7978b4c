package org.accord.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** Requests, those that wait and those that were decided, with the one whose {@code id} is in the address beside them. */
public abstract class RequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;

    /** @param title message key of the view's name */
    protected RequestsView(String title) {
        this.title = title;
        addClassName("view");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(title);
    }

    /** Shows the list and the chosen request as they stand now. */
    protected final void show(String chosen) {
        Work work = new Work(queue(chosen));
        Optional<Desk> desk = chosen.isEmpty() ? beginning() : Optional.of(desk(chosen));
        desk.ifPresent(
                found -> work.show(chosen.isEmpty() ? found : found.back(new RouterLink(getPageTitle(), getClass()))));
        removeAll();
        add(work);
    }

    /** The list, with the chosen request marked. */
    protected abstract Queue queue(String chosen);

    /** The chosen request. */
    protected abstract Desk desk(String chosen);

    /** What stands beside the list while nothing is chosen, such as the form for a new request. */
    protected Optional<Desk> beginning() {
        return Optional.empty();
    }
}
