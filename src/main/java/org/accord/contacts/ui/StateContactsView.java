package org.accord.contacts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.ContactPoints;
import org.accord.contacts.ContactProblem;
import org.accord.contacts.ContactsOfState;
import org.accord.contacts.Purpose;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** The contact points of one state, purpose by purpose in the order in which they take over; its own people change them. */
@Route("contact-points/:state")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class StateContactsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ContactPoints contacts;
    private final transient Clock clock;
    private String title = "";

    StateContactsView(ContactPoints contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(stateOf(event));
    }

    /** The state that an address names. */
    static OrganisationId stateOf(BeforeEnterEvent event) {
        String state = event.getRouteParameters().get("state").orElse("");
        try {
            return new OrganisationId(state);
        } catch (IllegalArgumentException noIdentity) {
            throw new ContactProblem.NotFound("");
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(OrganisationId state) {
        ContactsOfState found = contacts.of(state);
        boolean open = contacts.isOpenTo(state);
        title = found.name().in(language());
        Desk desk = new Desk(getTranslation("contacts.title"), title)
                .back(new RouterLink(getTranslation("contacts.title"), ContactPointsView.class));
        desk.wide(new Paragraph(getTranslation("contacts.forStates")));
        List<Purpose> named = List.of(Purpose.values()).stream()
                .filter(purpose -> !found.contacts().chain(purpose).isEmpty())
                .toList();
        named.forEach(purpose -> desk.wide(chain(purpose, found, open)));
        if (named.isEmpty()) {
            desk.wide(new Paragraph(getTranslation("contacts.noPoints")));
        }
        if (open) {
            desk.wide(changes(state)).acts(acts(state));
        }
        removeAll();
        add(new Work(desk));
    }

    private Component[] chain(Purpose purpose, ContactsOfState found, boolean open) {
        List<ContactPoint> chain = found.contacts().chain(purpose);
        OrganisationId state = found.contacts().state();
        OrderedList list = new OrderedList();
        chain.forEach(point -> {
            ListItem item = new ListItem(new PointCard(point, clock.instant(), language()));
            if (open) {
                item.add(acts(state, point, chain.indexOf(point) > 0));
            }
            list.add(item);
        });
        H2 heading = new H2(getTranslation("contacts.purpose." + purpose));
        return chain.size() > 1
                ? new Component[] {heading, new Paragraph(getTranslation("contacts.chain")), list}
                : new Component[] {heading, list};
    }

    private Component acts(OrganisationId state, ContactPoint point, boolean hasEarlier) {
        ActsOfPoint acts = new ActsOfPoint(point.name());
        if (CurrentActor.get().actsFor(state)) {
            acts.act("contacts.confirm", () -> {
                contacts.confirm(state, point.id());
                again(state, "contacts.confirmed");
            });
        }
        acts.lead("common.edit", "contact-points/" + state + "/" + point.id());
        if (hasEarlier) {
            acts.act("contacts.raise", () -> {
                contacts.raise(state, point.id());
                again(state, "contacts.raised");
            });
        }
        acts.act("common.remove", () -> remove(state, point));
        return acts;
    }

    private void remove(OrganisationId state, ContactPoint point) {
        contacts.remove(state, point.id());
        show(state);
        Notices.undo(getTranslation("contacts.removed"), getTranslation("undo"), () -> {
            contacts.restore(state, point.id());
            UI.getCurrent().refreshCurrentRoute(true);
            Notices.success(getTranslation("undo.done"));
        });
    }

    private void again(OrganisationId state, String done) {
        show(state);
        Notices.success(getTranslation(done));
    }

    private ActsBar acts(OrganisationId state) {
        ActsBar bar = new ActsBar();
        Anchor add = new Anchor("contact-points/" + state + "/new", getTranslation("contacts.add"));
        add.addClassName("button");
        bar.add(add);
        return bar;
    }

    /** What was done and when, newest first; who did it stands in the register. */
    private Component changes(OrganisationId state) {
        UnorderedList steps = new UnorderedList();
        contacts.history(state).reversed().stream()
                .map(step -> Formats.of(language()).instant(step.at()) + " · " + getTranslation("verb." + step.verb()))
                .map(line -> new ListItem(Isolated.text(line)))
                .forEach(steps::add);
        return new Details(getTranslation("contacts.history"), steps);
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
