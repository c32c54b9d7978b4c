package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.accord.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What waits, in the order it should be done. */
public final class Queue extends Composite<Section> {

    /** Rows of a page. */
    public static final int ROWS = 25;

    private final Header header = new Header();
    private final H1 heading;
    private final UnorderedList rows = new UnorderedList();
    private final EmptyState none;
    private final EmptyState unfit;
    private final Button more = new Button();
    private boolean narrowed;
    private int pages = 1;
    private @Nullable ErrorState failed;
    private @Nullable Registration adding;

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
        heading = new H1(title);
        header.add(heading);
        if (!order.isEmpty()) {
            Span eyebrow = new Span(order);
            eyebrow.addClassName("eyebrow");
            header.add(eyebrow);
        }
        getContent().addClassName("queue");
        getContent().getElement().setAttribute("aria-label", title);
        more.addClassName("more");
        getContent().add(header, rows, more, none, unfit);
        show(List.of());
        more.setVisible(false);
    }

    /** Reading goes on here: after an act with which the thing beside it left. */
    public void focus() {
        heading.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    /** A filter or button in the head of the queue. */
    public Queue tool(Component component) {
        header.add(component);
        return this;
    }

    /** Tells whether the next rows shown are narrowed by a filter, so that none of them means none that fits. */
    public Queue narrowed(boolean byFilter) {
        if (narrowed != byFilter) {
            pages = 1;
        }
        narrowed = byFilter;
        return this;
    }

    /**
     * Shows the first page of a list, and below it a button that adds the next one; shown again, it shows as many pages
     * as before.
     *
     * @param source gives the page with a number, from 0, in pages of {@link #ROWS}
     */
    public void load(IntFunction<Page<QueueRow>> source) {
        load(() -> {
            List<QueueRow> first = new ArrayList<>();
            Page<QueueRow> page = source.apply(0);
            first.addAll(page.items());
            for (int number = 1; number < pages && page.hasNext(); number++) {
                page = source.apply(number);
                first.addAll(page.items());
            }
            offer(page, source);
            return first;
        });
    }

    /** The button says how many are shown of how many; focus goes to the first row that it adds. */
    private void offer(Page<QueueRow> last, IntFunction<Page<QueueRow>> source) {
        more.setVisible(last.hasNext());
        if (!last.hasNext()) {
            return;
        }
        long soFar = (last.number() + 1L) * last.size();
        more.setText(getTranslation("common.more", "shown", soFar, "total", last.total()));
        if (adding != null) {
            adding.remove();
        }
        adding = more.addClickListener(click -> more(last.number() + 1, source));
    }

    private void more(int number, IntFunction<Page<QueueRow>> source) {
        pages = number + 1;
        try {
            Page<QueueRow> next = source.apply(number);
            next.items().forEach(this::add);
            next.items().stream().findFirst().ifPresent(row -> row.getContent().focus());
            offer(next, source);
        } catch (DataAccessException noDatabase) {
            load(source);
        }
    }

    /** Shows what can be read; while the database is away it says so in the place of the rows, and lets one try again. */
    public void load(Supplier<List<QueueRow>> waiting) {
        try {
            show(waiting.get());
        } catch (DataAccessException noDatabase) {
            show(List.of());
            none.setVisible(false);
            unfit.setVisible(false);
            more.setVisible(false);
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
        waiting.forEach(this::add);
        rows.setVisible(!waiting.isEmpty());
        none.setVisible(waiting.isEmpty() && !narrowed);
        unfit.setVisible(waiting.isEmpty() && narrowed);
    }

    /**
     * Below what waits: what was decided, a page at a time. Nothing while there is none.
     *
     * @param title of that part
     * @param source gives the page with a number, from 0, in pages of {@link #ROWS}
     */
    public Queue done(String title, IntFunction<Page<QueueRow>> source) {
        getContent().add(new DoneRows(title, source));
        return this;
    }

    private void add(QueueRow row) {
        rows.add(new ListItem(row));
    }
}
