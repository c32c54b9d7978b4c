package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What waits, in the order it should be done. */
public final class Queue extends Composite<Section> {

    private final Header header = new Header();
    private final UnorderedList rows = new UnorderedList();
    private final EmptyState none;
    private final EmptyState unfit;
    private boolean narrowed;
    private @Nullable ErrorState failed;

    /**
     * A queue.
     *
     * @param title what waits
     * @param order says by what it is sorted; may be empty
     * @param none shown while nothing waits
     */
    public Queue(String title, String order, EmptyState none) {
        this.none = none;
        unfit = new EmptyState(getTranslation("filters.none"), getTranslation("filters.none.hint"));
        header.add(new H1(title));
        if (!order.isEmpty()) {
            Span eyebrow = new Span(order);
            eyebrow.addClassName("eyebrow");
            header.add(eyebrow);
        }
        getContent().addClassName("queue");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(header, rows, none, unfit);
        show(List.of());
    }

    /** A filter or button in the head of the queue. */
    public Queue tool(Component component) {
        header.add(component);
        return this;
    }

    /** Tells whether the next rows shown are narrowed by a filter, so that none of them means none that fits. */
    public Queue narrowed(boolean byFilter) {
        narrowed = byFilter;
        return this;
    }

    /** Shows what can be read; while the database is away it says so in the place of the rows, and lets one try again. */
    public void load(Supplier<List<QueueRow>> waiting) {
        try {
            show(waiting.get());
        } catch (DataAccessException noDatabase) {
            show(List.of());
            none.setVisible(false);
            unfit.setVisible(false);
            failed = new ErrorState(() -> load(waiting));
            getContent().add(failed);
        }
    }

    public void show(List<QueueRow> waiting) {
        if (failed != null) {
            getContent().remove(failed);
            failed = null;
        }
        rows.removeAll();
        waiting.forEach(row -> rows.add(new ListItem(row)));
        rows.setVisible(!waiting.isEmpty());
        none.setVisible(waiting.isEmpty() && !narrowed);
        unfit.setVisible(waiting.isEmpty() && narrowed);
    }
}
