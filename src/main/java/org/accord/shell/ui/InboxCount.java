package org.accord.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.function.LongConsumer;
import org.accord.notifications.Inbox;
import org.accord.notifications.InboxNews;
import org.accord.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Hears how much is unread while the frame is there, has it shown, and says it aloud when there is more. */
final class InboxCount extends Composite<Span> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InboxCount.class);

    private final transient Inbox inbox;
    private final transient LongConsumer shown;
    private long unread;
    private transient Runnable ending = () -> {};

    /** Has the number shown where it stands. */
    InboxCount(Inbox inbox, LongConsumer shown) {
        this.inbox = inbox;
        this.shown = shown;
        getContent().getElement().setAttribute("role", "status").setAttribute("aria-live", "polite");
        getContent().addClassName("visually-hidden");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        try {
            show(inbox.settled(Language.of(getLocale())));
            ending = inbox.listen(news -> ui.access(() -> hear(news)));
        } catch (DataAccessException away) {
            LOG.debug("The inbox cannot be counted now", away);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        ending.run();
    }

    private void hear(InboxNews news) {
        if (news.unread() > unread) {
            getContent().setText(getTranslation("inbox.unread.said", "count", news.unread()));
        }
        show(news);
    }

    private void show(InboxNews news) {
        unread = news.unread();
        shown.accept(unread);
    }
}
