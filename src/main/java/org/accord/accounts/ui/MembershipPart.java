package org.accord.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Membership;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;

/** The organisations a person acts for, each to be ended, and a form for another, another kind or another end. */
final class MembershipPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PersonParts parts;
    private final transient User user;
    private final transient PersonDesk.Done done;
    private final transient FormFaults faults = new FormFaults();
    private final MembershipFields fields;

    MembershipPart(PersonParts parts, User user, PersonDesk.Done done) {
        this.parts = parts;
        this.user = user;
        this.done = done;
        fields = new MembershipFields(parts, faults, user.id());

        addClassName("part");

        add(list(), faults.summary(), fields, new Button(getTranslation("people.membership.grant"), click -> grant()));
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        user.memberships().forEach(membership -> list.add(new ListItem(row(membership))));
        if (user.memberships().isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("people.membership.none"))));
        }
        return list;
    }

    private Div row(Membership membership) {
        String name = parts.organisation(membership.organisation());
        Div what = new Div(Isolated.text(name), new Div(Isolated.text(parts.membership(membership))));
        Div row = new Div(what);
        row.addClassNames("entry", "held");
        if (isOurs(membership)) {
            Button end = new Button(
                    getTranslation("people.withdraw"),
                    click -> done.done(
                            "people.done.membershipEnded",
                            () -> parts.accounts().revoke(user.id(), membership)));
            end.setAriaLabel(getTranslation("people.withdraw.what", "what", name));
            row.add(end);
        }
        return row;
    }

    private static boolean isOurs(Membership membership) {
        Actor actor = CurrentActor.get();
        return actor.is(Role.ADMINISTRATOR) || actor.seesFor(membership.organisation());
    }

    private void grant() {
        faults.clear();
        try {
            Membership membership = fields.membership()
                    .orElseThrow(() -> new AccountProblem.Invalid(Map.of("organisation", "required")));
            done.done("people.done.membershipGranted", () -> parts.accounts().grant(user.id(), membership));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
