package org.accord.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.function.IntFunction;
import org.accord.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What waits no more, below what does: a page at a time; hidden while there is none. */
final class DoneRows extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private @Nullable Registration adding;

    DoneRows(String title, IntFunction<Page<QueueRow>> source) {
        getContent().addClassName("past");
        getContent().getElement().setAttribute("aria-label", title);
        more.addClassName("more");
        getContent().add(new H2(title), rows, more);
        try {
            Page<QueueRow> first = source.apply(0);
            setVisible(!first.items().isEmpty());
            add(first, source);
        } catch (DataAccessException noDatabase) {
            setVisible(false);
        }
    }

    private void add(Page<QueueRow> page, IntFunction<Page<QueueRow>> source) {
        page.items().forEach(row -> rows.add(new ListItem(row)));
        more.setVisible(page.hasNext());
        if (adding != null) {
            adding.remove();
        }
        if (page.hasNext()) {
            more.setText(
                    getTranslation("common.more", "shown", (page.number() + 1L) * page.size(), "total", page.total()));
            adding = more.addClickListener(click -> {
                Page<QueueRow> next = source.apply(page.number() + 1);
                add(next, source);
                next.items().stream()
                        .findFirst()
                        .ifPresent(row -> row.getContent().focus());
            });
        }
    }
}
