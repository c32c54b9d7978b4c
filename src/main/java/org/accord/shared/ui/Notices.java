package org.accord.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** What just happened, said on top of the page, where it covers no act. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 6_000;
    private static final int UNDO_MILLIS = 20_000;

    private Notices() {}

    /** Says that it worked; goes by itself. */
    public static Notification success(String text) {
        Notification notice = new Notification(said(text));
        notice.setDuration(SUCCESS_MILLIS);
        notice.setPosition(Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
        return notice;
    }

    /** Says what went wrong and what to do; stays until it is closed, and is read out at once. */
    public static Notification problem(String text, String closeLabel) {
        Div said = said(text);
        Notification notice = new Notification(said);
        said.add(new Button(closeLabel, click -> notice.close()));
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.setPosition(Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.open();
        return notice;
    }

    /**
     * Says that it worked and offers the way back. Goes by itself after a while: whatever is offered here can be done
     * from the thing itself as well.
     *
     * @param undo is an act of its own
     */
    public static Notification undo(String text, String undoLabel, Runnable undo) {
        Div said = said(text);
        Notification notice = new Notification(said);
        said.add(new Button(undoLabel, click -> {
            notice.close();
            undo.run();
        }));
        notice.setDuration(UNDO_MILLIS);
        notice.setPosition(Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
        return notice;
    }

    private static Div said(String text) {
        Div said = new Div(new Span(text));
        said.addClassName("said");
        return said;
    }
}
