package org.accord.contacts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.accord.contacts.ContactPoints;
import org.accord.contacts.ContactSummary;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The states, each leading to its contact points; the words looked for stand in the address, {@code ?q=}. */
@Route("contact-points")
@Menu(title = "contacts.title", order = 32)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class ContactPointsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "q";
    private static final int LONGEST = 200;

    private final transient ContactPoints contacts;
    private final transient Queue queue;
    private final TextField words = new TextField();
    private final boolean shown;

    ContactPointsView(ContactPoints contacts) {
        this.contacts = contacts;
        shown = contacts.areShown();
        queue = new Queue(
                getTranslation("contacts.title"),
                getTranslation("contacts.forStates"),
                shown
                        ? new EmptyState(getTranslation("contacts.none"), getTranslation("contacts.none.hint"))
                        : new EmptyState(
                                getTranslation("contacts.statesOnly"), getTranslation("contacts.statesOnly.hint")));
        words.setLabel(getTranslation("contacts.search"));
        words.setMaxLength(LONGEST);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(change.getValue().strip());
            }
        });

        addClassName("view");
        if (shown) {
            contacts.own().forEach(state -> queue.tool(own(state)));
            queue.tool(words);
        }

        add(new Work(queue));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .filter(typed -> typed.length() <= LONGEST)
                .orElse(""));
        queue.narrowed(!words.isEmpty()).load(this::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contacts.title");
    }

    private void look(String typed) {
        QueryParameters asked = typed.isEmpty() ? QueryParameters.empty() : QueryParameters.of(WORDS, typed);
        getUI().ifPresent(ui -> ui.navigate(ContactPointsView.class, RouteParameters.empty(), asked));
    }

    private Anchor own(OrganisationId state) {
        Anchor own = new Anchor(
                "contact-points/" + state,
                getTranslation(
                        "contacts.own", "state", contacts.of(state).name().in(language())));
        own.addClassName("button");
        return own;
    }

    private Page<QueueRow> rows(int page) {
        return shown
                ? contacts.list(words.getValue(), page, Queue.ROWS, language()).map(this::row)
                : Page.none(Queue.ROWS);
    }

    private QueueRow row(ContactSummary state) {
        return QueueRow.to(
                        "contact-points/" + state.state(),
                        state.name().in(language()),
                        getTranslation("contacts.count", "count", state.total()))
                .sub(
                        state.total() == 0
                                ? new Span()
                                : new Standing(
                                        sign(state),
                                        getTranslation(
                                                "contacts.confirmedOf",
                                                "confirmed",
                                                state.confirmed(),
                                                "total",
                                                state.total())));
    }

    private static Sign sign(ContactSummary state) {
        if (state.lookedAfter() > 0) {
            return Sign.LATE;
        }
        return state.confirmed() == state.total() ? Sign.DONE : Sign.SILENT;
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
