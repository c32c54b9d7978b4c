package org.accord.notifications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.accord.notifications.Inbox;
import org.accord.notifications.InboxLine;
import org.accord.notifications.InboxNews;
import org.accord.notifications.InboxPart;
import org.accord.notifications.MailPreferences;
import org.accord.shared.Language;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/**
 * What concerns the person, newest first. An entry has an address of its own, which reads it and leads on to what it is
 * about; what comes in meanwhile is offered above, so that nothing moves under the hand.
 */
@Route("inbox/:id?")
@Menu(title = "inbox.title", order = 1)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 25;
    private static final String WORKSPACE = "/app/";

    private final transient Inbox inbox;
    private final transient Map<String, InboxRow> rows = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final EmptyState none = new EmptyState(getTranslation("inbox.none"), getTranslation("inbox.none.hint"));
    private final Button fresh = new Button(getTranslation("inbox.fresh"), click -> showNewest());
    private final Button readAll = new Button(getTranslation("inbox.readAll"), click -> readAll());
    private final Button older = new Button(getTranslation("inbox.older"), click -> showOlder());
    private String newest = "";
    private String last = "";
    private transient Runnable ending = () -> {};

    InboxView(Inbox inbox, MailPreferences preferences) {
        this.inbox = inbox;
        Div tools = new Div(fresh, readAll);

        addClassName("view");
        list.addClassName("inbox");
        tools.addClassName("inbox-tools");
        fresh.setVisible(false);
        Paragraph paused = new Paragraph(getTranslation("mails.paused.what"));
        paused.setVisible(preferences.isPaused());

        add(new Work(new Desk("", getTranslation("inbox.title"))
                .wide(
                        new Paragraph(getTranslation("inbox.what")),
                        paused,
                        new Paragraph(new Anchor("my-mails", getTranslation("mails.mine"))),
                        tools,
                        list,
                        none,
                        older)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> leading = event.getRouteParameters().get("id").flatMap(entry -> inbox.open(entry, language()));
        if (leading.isEmpty()) {
            show();
        } else if (leading.get().startsWith(WORKSPACE)) {
            event.forwardTo(leading.get().substring(WORKSPACE.length()));
        } else {
            event.getUI().getPage().setLocation(leading.get());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ending = inbox.listen(news -> ui.access(() -> hear(news)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        ending.run();
    }

    private void hear(InboxNews news) {
        fresh.setVisible(!news.newest().equals(newest));
        readAll.setVisible(news.unread() > 0);
    }

    /** The newest lines in the place of all that was shown. */
    private void show() {
        list.removeAll();
        rows.clear();
        newest = inbox.news().newest();
        add(inbox.part("", LINES, language()));
        none.setVisible(rows.isEmpty());
        hear(inbox.news());
    }

    private void showNewest() {
        show();
        rows.values().stream().findFirst().ifPresent(InboxRow::focus);
    }

    private void showOlder() {
        InboxPart part = inbox.part(last, LINES, language());
        add(part);
        part.lines().stream().findFirst().map(line -> rows.get(line.id())).ifPresent(InboxRow::focus);
    }

    private void add(InboxPart part) {
        part.lines().forEach(this::add);
        last = part.last();
        older.setVisible(part.hasOlder());
    }

    private void add(InboxLine line) {
        InboxRow row = new InboxRow(line, this::read);
        rows.put(line.id(), row);
        list.add(new ListItem(row));
    }

    private void read(String entry) {
        inbox.read(entry);
        Optional.ofNullable(rows.get(entry)).ifPresent(InboxRow::readByHand);
    }

    /** All that was there when the list was shown; what came in since stays new. */
    private void readAll() {
        inbox.readFrom(newest);
        showNewest();
        Notices.success(getTranslation("inbox.allRead"));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
