package org.accord.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.accord.accounts.Membership;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** Those who act for an organisation: as what, in whose place, until when; with the way to invite another. */
final class MembersPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WARNED_DAYS = 14;

    private final transient PersonParts parts;
    private final OrganisationId organisation;
    private final boolean opens;

    MembersPart(PersonParts parts, OrganisationId organisation, List<User> members) {
        this.parts = parts;
        this.organisation = organisation;
        Actor actor = CurrentActor.get();
        this.opens = actor.is(Role.ORGANISATION_ADMINISTRATOR) || actor.is(Role.ADMINISTRATOR);
        UnorderedList list = new UnorderedList();

        list.addClassName("plain");
        members.forEach(member -> list.add(new ListItem(row(member))));
        if (members.isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("succession.members.none"))));
        }

        add(list);
        if (opens) {
            RouterLink invite = new RouterLink(getTranslation("people.invite"), InviteView.class);
            add(new Paragraph(invite));
        }
    }

    private Div row(User member) {
        Div what = new Div(name(member));
        member.memberships().stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .forEach(membership -> what.add(new Div(Isolated.text(parts.membership(membership)))));
        Div row = new Div(what);
        row.addClassNames("entry", "held");
        if (member.suspended()) {
            row.add(new Standing(Sign.LATE, getTranslation("accounts.role.SUSPENDED")));
        } else if (member.memberships().stream().anyMatch(this::endsSoon)) {
            row.add(new Standing(Sign.SILENT, getTranslation("succession.soon")));
        }
        return row;
    }

    private Component name(User member) {
        return opens
                ? new RouterLink(
                        member.displayName(),
                        PeopleView.class,
                        new RouteParameters("id", member.id().value()))
                : Isolated.text(member.displayName());
    }

    private boolean endsSoon(Membership membership) {
        return membership.organisation().equals(organisation)
                && !membership.isDeputy()
                && membership.until() != null
                && membership.until().isBefore(parts.today().plusDays(WARNED_DAYS));
    }
}
