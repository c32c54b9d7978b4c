package org.accord.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.SignIns;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** Gives somebody an account and a link, shown once, by which they choose their password. */
@Route("settings/invite")
@RolesAllowed({"ORGANISATION_ADMINISTRATOR", "ADMINISTRATOR"})
class InviteView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** As what somebody comes; message keys {@code people.as.<name>}. */
    enum As {
        MEMBER,
        COORDINATOR,
        ADMINISTRATOR
    }

    private static final String TAKEN = "accounts.emailTaken";

    private final transient PersonParts parts;
    private final transient FormFaults faults = new FormFaults();
    private final TextField displayName = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Language> language = new Select<>();
    private final Select<As> as = new Select<>();
    private final MembershipFields membership;
    private final Div known = new Div();

    InviteView(
            Accounts accounts,
            SignIns signIns,
            Invitations invitations,
            OrganisationNames names,
            Messages messages,
            Clock clock) {
        parts = new PersonParts(accounts, signIns, invitations, names, clock);
        membership = new MembershipFields(parts, faults);
        ActsBar acts = new ActsBar();

        addClassName("view");
        known.addClassName("note");
        known.getElement().setAttribute("role", "status");
        known.setVisible(false);
        person(messages);
        as.setLabel(getTranslation("people.as"));
        as.setItems(As.values());
        as.setItemLabelGenerator(each -> getTranslation("people.as." + each));
        as.setValue(As.MEMBER);
        as.setVisible(CurrentActor.get().is(Role.ADMINISTRATOR));

        as.addValueChangeListener(change -> membership.setVisible(change.getValue() == As.MEMBER));
        acts.primary(getTranslation("people.invite.send"), click -> invite());

        add(new Work(desk().column(
                        new H2(getTranslation("people.invite.person")),
                        new Paragraph(getTranslation("people.invite.what")),
                        faults.summary(),
                        known,
                        displayName,
                        email,
                        language)
                .column(new H2(getTranslation("people.invite.rights")), as, membership)
                .acts(acts)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.invite");
    }

    private void person(Messages messages) {
        displayName.setLabel(getTranslation("people.name"));
        displayName.setHelperText(getTranslation("people.name.help"));
        displayName.setRequiredIndicatorVisible(true);
        email.setLabel(getTranslation("accounts.signIn.email"));
        email.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("accounts.people.language"));
        language.setItems(List.copyOf(messages.languages()));
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));
        faults.bind("displayName", displayName);
        faults.bind("email", email);
    }

    private Desk desk() {
        return new Desk("", getTranslation("people.invite"))
                .back(new RouterLink(getTranslation("accounts.people"), PeopleView.class));
    }

    private void invite() {
        faults.clear();
        known.setVisible(false);
        boolean member = as.getValue() == As.MEMBER;
        if (member && membership.membership().isEmpty()) {
            faults.show(new AccountProblem.Invalid(Map.of("organisation", "required")));
            return;
        }
        List<Membership> memberships = member ? membership.membership().stream().toList() : List.of();
        try {
            handOver(parts.invitations()
                    .invite(new NewUser(
                            email.getValue(), displayName.getValue(), language.getValue(), "", memberships, roles())));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
            if (member && TAKEN.equals(invalid.faults().get("email"))) {
                offerRole(memberships.getFirst());
            }
        }
    }

    /** Whoever acts for another organisation too, or comes back, needs no second account. */
    private void offerRole(Membership wanted) {
        known.removeAll();
        known.add(
                new Paragraph(getTranslation("people.invite.known")),
                new Button(getTranslation("people.invite.known.grant"), click -> grant(wanted)));
        known.setVisible(true);
    }

    private void grant(Membership wanted) {
        faults.clear();
        try {
            UserId person = parts.accounts().grantTo(email.getValue(), wanted);
            Notices.success(getTranslation("people.invite.known.granted"));
            UI.getCurrent().navigate(PeopleView.class, new RouteParameters("id", person.value()));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }

    private Set<Role> roles() {
        return switch (as.getValue()) {
            case MEMBER -> Set.of();
            case COORDINATOR -> Set.of(Role.COORDINATOR);
            case ADMINISTRATOR -> Set.of(Role.ADMINISTRATOR);
        };
    }

    private void handOver(PasswordLink made) {
        RouterLink person = new RouterLink(
                displayName.getValue(),
                PeopleView.class,
                new RouteParameters("id", made.user().value()));
        Div note = InvitationNote.of(parts, made);
        note.getElement().setAttribute("role", "status");
        removeAll();
        add(new Work(desk().column(new H2(getTranslation("people.invited")), note, new Paragraph(person))));
    }
}
