package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.accounts.PasswordLink;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.LinkField;
import org.accord.shared.ui.Work;
import org.accord.signatories.Application;
import org.accord.signatories.Applications;
import org.accord.signatories.SignatoryProblem;

/** Gives the first representative of a new signatory an account, and a link to choose a password, mailed and shown once. */
@Route("applications/:id/account")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class FirstAccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Applications applications;
    private final transient Invitations invitations;
    private final transient FormFaults faults = new FormFaults();
    private final TextField displayName = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Language> language = new Select<>();

    FirstAccountView(Applications applications, Invitations invitations, Messages messages) {
        this.applications = applications;
        this.invitations = invitations;

        addClassName("view");
        displayName.setLabel(getTranslation("signatories.account.name"));
        displayName.setRequiredIndicatorVisible(true);
        email.setLabel(getTranslation("signatories.account.email"));
        email.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("signatories.account.language"));
        language.setItems(List.copyOf(messages.languages()));
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));

        faults.bind("displayName", displayName);
        faults.bind("email", email);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElseThrow();
        Application application = applications.newcomer(id);
        displayName.setValue(application.signatoryName());
        email.setValue(application.email());
        ActsBar acts = new ActsBar();
        acts.primary(getTranslation("signatories.account.create"), click -> create(id));
        show(id, application, acts, new H2(getTranslation("signatories.account.person")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signatories.account.give");
    }

    private void show(String id, Application application, ActsBar acts, H2 heading) {
        language.setValue(application.name().original());
        removeAll();
        add(new Work(desk(id, application)
                .column(
                        heading,
                        new Paragraph(getTranslation("signatories.account.what")),
                        faults.summary(),
                        displayName,
                        email,
                        language)
                .acts(acts)));
    }

    private Desk desk(String id, Application application) {
        RouterLink back = new RouterLink(
                getTranslation("signatories.applications"), ApplicationsView.class, new RouteParameters("id", id));
        return new Desk(application.name().in(Language.of(getLocale())), getTranslation("signatories.account.give"))
                .back(back);
    }

    private void create(String id) {
        faults.clear();
        try {
            Application application = applications.newcomer(id);
            handOver(
                    id,
                    application,
                    invitations.invite(NewUser.member(
                            email.getValue(),
                            displayName.getValue(),
                            language.getValue(),
                            "",
                            Membership.of(application.organisation(), Membership.Kind.ADMINISTRATOR))));
        } catch (AccountProblem.Invalid | SignatoryProblem refused) {
            faults.show(refused);
        }
    }

    private void handOver(String id, Application application, PasswordLink link) {
        Div note = new Div(
                new Paragraph(getTranslation("people.link.handOver")),
                LinkField.of(getTranslation("people.link"), link.path()));
        note.addClassNames("note", "done");
        note.getElement().setAttribute("role", "status");
        Facts facts = new Facts().fact(getTranslation("signatories.account.email"), email.getValue());
        RouterLink done = new RouterLink(
                getTranslation("signatories.account.done"), ApplicationsView.class, new RouteParameters("id", id));
        removeAll();
        add(new Work(desk(id, application)
                .column(new H2(getTranslation("signatories.account.given")), note, facts, new Paragraph(done))));
    }
}
