package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is wrong with a form, above it: one line per fault, each leading to its field. Hidden while nothing is. */
public final class ErrorSummary extends Composite<Div> {

    private final H2 title;
    private final UnorderedList faults = new UnorderedList();

    public ErrorSummary(String title) {
        this.title = new H2(title);
        getContent().addClassName("problems");
        getContent().getElement().setAttribute("role", "alert");
        getContent().getElement().setAttribute("tabindex", "-1");
        getContent().add(this.title, faults);
        getContent().setVisible(false);
    }

    /** Says in other words how much is wrong. */
    public void title(String text) {
        title.setText(text);
    }

    /** Shows these faults and moves the focus here, or hides when there are none. */
    public void show(List<Fault> found) {
        draw(found);
        if (!found.isEmpty()) {
            focus();
        }
    }

    /** Shows these faults and leaves the focus where it is. */
    public void draw(List<Fault> found) {
        faults.removeAll();
        found.forEach(fault -> faults.add(new ListItem(line(fault))));
        getContent().setVisible(!found.isEmpty());
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private static Component line(Fault fault) {
        NativeButton line =
                new NativeButton(fault.message(), click -> fault.way().run());
        line.addClassName("link");
        return line;
    }

    /**
     * One fault.
     *
     * @param message what is wrong and how to right it
     * @param way moves the focus to the field to be righted
     */
    public record Fault(String message, Runnable way) {
        public Fault(String message, Focusable<?> field) {
            this(message, (Runnable) field::focus);
        }
    }
}
