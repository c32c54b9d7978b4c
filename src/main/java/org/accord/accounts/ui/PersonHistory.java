package org.accord.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.accounts.Membership;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.Formats;
import org.accord.shared.UserId;
import org.accord.shared.ui.Isolated;

/** The latest steps of an account, newest first, with who took each; the rights of an earlier one can be given back. */
final class PersonHistory {

    private static final int MOST = 20;

    private final PersonParts parts;
    private final User user;
    private final boolean self;
    private final PersonDesk.Done done;
    private final List<Revision<User>> steps;

    PersonHistory(PersonParts parts, User user, boolean self, PersonDesk.Done done) {
        this.parts = parts;
        this.user = user;
        this.self = self;
        this.done = done;
        this.steps = parts.accounts().history(user.id());
    }

    Component[] list() {
        OrderedList list = new OrderedList();
        list.addClassName("plain");
        steps.reversed().stream().limit(MOST).forEach(step -> list.add(new ListItem(row(step))));
        return new Component[] {new H2(parts.text("people.history")), list};
    }

    private Div row(Revision<User> step) {
        String who = step.actor().equals(UserId.SYSTEM)
                ? parts.text("accounts.role.SYSTEM")
                : parts.accounts().nameOf(step.actor()).orElse("");
        String when = Formats.of(parts.language()).instant(step.at());
        Div what = new Div(
                new H3(parts.text("accounts.verb." + step.verb())),
                new Paragraph(Isolated.text(parts.text("people.history.by", "at", when, "who", who))));
        step.state().ifPresent(state -> what.add(new Paragraph(Isolated.text(rights(state)))));
        Div row = new Div(what);
        row.addClassNames("entry", "held");
        step.state()
                .filter(state -> !self && !state.hasRightsOf(user))
                .ifPresent(state -> row.add(restore(step, when)));
        return row;
    }

    private Button restore(Revision<User> step, String when) {
        Button restore = new Button(
                parts.text("people.restore"),
                click -> done.done(
                        "people.done.restored",
                        () -> parts.accounts()
                                .restore(
                                        user.id(),
                                        step.version(),
                                        steps.getLast().version())));
        restore.setAriaLabel(parts.text("people.restore.what", "at", when));
        return restore;
    }

    private String rights(User state) {
        Stream<String> roles =
                state.roles().stream().map(role -> parts.role(role, state.ends().get(role)));
        Stream<String> memberships = state.memberships().stream().map(this::membership);
        String rights = Stream.concat(roles, memberships).collect(Collectors.joining(" · "));
        return rights.isEmpty() ? parts.text("people.role.none") : rights;
    }

    private String membership(Membership membership) {
        return parts.organisation(membership.organisation()) + ": " + parts.membership(membership);
    }
}
