package org.accord.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.SignIns;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;

/**
 * People with accounts: all of them for administrators, the members of an organisation for those who look after it. What
 * is shown is in the address: {@code ?q= &show= &page=}.
 */
@Route("settings/people/:id?")
@RouteAlias("people/:id?")
@Menu(title = "accounts.people", order = 90)
@RolesAllowed({"ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    private final transient Accounts accounts;
    private final transient PersonParts parts;

    PeopleView(Accounts accounts, SignIns signIns, Invitations invitations, OrganisationNames names, Clock clock) {
        this.accounts = accounts;
        this.parts = new PersonParts(accounts, signIns, invitations, names, clock);
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                PeopleAddress.of(event.getLocation().getQueryParameters()),
                event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.people");
    }

    private void show(PeopleAddress address, String chosen) {
        Work work = new Work(queue(address, chosen));
        if (!chosen.isEmpty()) {
            RouterLink back = new RouterLink(getTranslation("accounts.people"), PeopleView.class);
            back.setQueryParameters(address.parameters());
            work.show(new PersonDesk(parts, new UserId(chosen), () -> show(address, chosen))
                    .desk()
                    .back(back));
        }
        removeAll();
        add(work);
    }

    private Queue queue(PeopleAddress address, String chosen) {
        boolean all = CurrentActor.get().is(Role.ADMINISTRATOR);
        Page<User> page = all ? accounts.all(address.search(), address.page(), ROWS) : colleagues();
        Queue queue = new Queue(
                getTranslation("accounts.people"),
                getTranslation("people.count", "count", page.total()),
                new EmptyState(getTranslation("accounts.people.none"), getTranslation("people.none.hint")));
        RouterLink invite = new RouterLink(getTranslation("people.invite"), InviteView.class);
        invite.addClassName("button");
        queue.tool(invite);
        if (all) {
            queue.tool(words(address)).tool(shown(address));
        }
        queue.show(page.items().stream().map(user -> row(user, address, chosen)).toList());
        if (page.pages() > 1) {
            queue.tool(pages(page, address));
        }
        return queue;
    }

    private Page<User> colleagues() {
        Actor actor = CurrentActor.get();
        List<User> found = actor.organisations().stream()
                .flatMap(organisation -> accounts.byOrganisation(organisation).stream())
                .distinct()
                .toList();
        return new Page<>(found, 0, Math.max(1, found.size()), found.size());
    }

    private QueueRow row(User user, PeopleAddress address, String chosen) {
        QueueRow row = new QueueRow(
                user.displayName(),
                user.email().value(),
                PeopleView.class,
                new RouteParameters("id", user.id().value()));
        row.getContent().setQueryParameters(address.parameters());
        return row.sub(parts.standing(user)).current(user.id().value().equals(chosen));
    }

    private TextField words(PeopleAddress address) {
        TextField words = new TextField(getTranslation("people.search"));
        words.setHelperText(getTranslation("people.search.help"));
        words.setValue(address.words());
        words.setMaxLength(200);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.addValueChangeListener(change -> go(address.matching(change.getValue())));
        return words;
    }

    private Select<PeopleAddress.Show> shown(PeopleAddress address) {
        Select<PeopleAddress.Show> show = new Select<>(getTranslation("people.show"));
        show.setItems(PeopleAddress.Show.values());
        show.setItemLabelGenerator(each -> getTranslation("people.show." + each));
        show.setValue(address.show());
        show.addValueChangeListener(change -> go(address.showing(change.getValue())));
        return show;
    }

    private Div pages(Page<User> page, PeopleAddress address) {
        Button previous = new Button(getTranslation("common.previous"), click -> go(address.on(page.number() - 1)));
        previous.setEnabled(page.number() > 0);
        Button next = new Button(getTranslation("common.next"), click -> go(address.on(page.number() + 1)));
        next.setEnabled(page.hasNext());
        Div pages = new Div(
                previous,
                Isolated.text(getTranslation("common.pageOf", "page", page.number() + 1, "pages", page.pages())),
                next);
        pages.addClassName("pager");
        return pages;
    }

    private void go(PeopleAddress address) {
        getUI().ifPresent(ui -> ui.navigate(PeopleView.class, RouteParameters.empty(), address.parameters()));
    }
}
