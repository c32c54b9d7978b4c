package org.accord.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The main part of a workspace page: a queue with the chosen thing beside it; on a phone one of the two. */
public final class Work extends Composite<Main> {

    private final @Nullable Queue queue;
    private @Nullable Desk desk;

    /** A page that is one desk. */
    public Work(Desk desk) {
        queue = null;
        getContent().addClassNames("work", "alone");
        show(desk);
    }

    /** A queue with nothing chosen yet. */
    public Work(Queue queue) {
        Paragraph hint = new Paragraph(getTranslation("common.choose"));
        hint.addClassName("choose");
        this.queue = queue;
        getContent().addClassName("work");
        getContent().add(queue, hint);
    }

    public Work(Queue queue, Desk desk) {
        this(queue);
        show(desk);
    }

    /** Puts the chosen thing beside the queue, in the place of the one before. */
    public void show(Desk chosen) {
        if (desk != null) {
            getContent().remove(desk);
        }
        desk = chosen;
        getContent().add(chosen);
        getContent().addClassName("chosen");
    }

    /** Reading goes on at the chosen thing; at the queue where nothing is. */
    public void focus() {
        if (desk != null) {
            desk.focus();
        } else if (queue != null) {
            queue.focus();
        }
    }

    /** Nothing is chosen any more. */
    public void clear() {
        if (desk != null) {
            getContent().remove(desk);
            desk = null;
        }
        getContent().removeClassName("chosen");
    }
}
