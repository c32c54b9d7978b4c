package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** People with accounts: all of them for administrators, the members of an organisation for those who look after it. */
@Route("people/:id?")
@Menu(title = "accounts.people", order = 90)
@RolesAllowed({"ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Accounts accounts;
    private final transient Queue queue;
    private final transient Work work;

    PeopleView(Accounts accounts) {
        this.accounts = accounts;
        queue = new Queue(
                getTranslation("accounts.people"),
                getTranslation("accounts.people.order"),
                new EmptyState(getTranslation("accounts.people.none"), getTranslation("accounts.people.none.hint")));
        work = new Work(queue);

        addClassName("view");

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chosen = event.getRouteParameters().get("id");
        refresh(chosen.orElse(""));
        chosen.ifPresentOrElse(id -> show(new UserId(id)), work::clear);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.people");
    }

    private void refresh(String chosen) {
        queue.show(people().stream()
                .map(user -> row(user).current(user.id().value().equals(chosen)))
                .toList());
    }

    private List<User> people() {
        Actor actor = CurrentActor.get();
        return actor.is(Role.ADMINISTRATOR)
                ? accounts.all("", 0, MOST).items()
                : actor.organisations().stream()
                        .flatMap(organisation -> accounts.byOrganisation(organisation).stream())
                        .distinct()
                        .toList();
    }

    private QueueRow row(User user) {
        return new QueueRow(
                        user.displayName(),
                        user.email().value(),
                        PeopleView.class,
                        new RouteParameters("id", user.id().value()))
                .sub(standing(user));
    }

    private Standing standing(User user) {
        return user.suspended()
                ? new Standing(Sign.LATE, getTranslation("accounts.role.SUSPENDED"))
                : new Standing(Sign.DONE, roles(user));
    }

    private String roles(User user) {
        String roles = user.roles().stream()
                .map(role -> getTranslation("accounts.role." + role))
                .collect(Collectors.joining(" · "));
        return roles.isEmpty() ? getTranslation("accounts.role.REPRESENTATIVE") : roles;
    }

    private void show(UserId id) {
        User user = accounts.find(id).orElseThrow(() -> new AccountProblem.NotFound(id));
        Facts facts = new Facts()
                .fact(getTranslation("accounts.signIn.email"), user.email().value())
                .fact(
                        getTranslation("accounts.people.language"),
                        user.language().ownName())
                .fact(getTranslation("accounts.people.roles"), roles(user));
        Desk desk = new Desk("", user.displayName())
                .under(standing(user))
                .column(new H2(getTranslation("accounts.people.account")), facts)
                .back(new RouterLink(getTranslation("accounts.people"), PeopleView.class));
        if (CurrentActor.get().is(Role.ADMINISTRATOR)
                && !CurrentActor.get().user().equals(id)) {
            desk.acts(acts(user));
        }
        work.show(desk);
    }

    private ActsBar acts(User user) {
        ActsBar acts = new ActsBar();
        UserId id = user.id();
        if (user.suspended()) {
            acts.primary(getTranslation("accounts.people.resume"), click -> done(id, () -> accounts.resume(id)));
        } else {
            acts.secondary(getTranslation("accounts.people.suspend"), click -> {
                done(id, () -> accounts.suspend(id));
                offerBack("undo.suspend", id, () -> accounts.resume(id));
            });
        }
        if (user.roles().contains(Role.COORDINATOR)) {
            acts.secondary(getTranslation("accounts.people.dismiss"), click -> {
                done(id, () -> accounts.revokeRole(id, Role.COORDINATOR));
                offerBack("undo.dismiss", id, () -> accounts.grantRole(id, Role.COORDINATOR));
            });
        } else {
            acts.secondary(
                    getTranslation("accounts.people.appoint"),
                    click -> done(id, () -> accounts.grantRole(id, Role.COORDINATOR)));
        }
        return acts;
    }

    private void offerBack(String said, UserId id, Runnable back) {
        Notices.undo(getTranslation(said), getTranslation("undo"), () -> done(id, back));
    }

    private void done(UserId id, Runnable act) {
        act.run();
        refresh(id.value());
        show(id);
    }
}
