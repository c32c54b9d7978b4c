package org.accord.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.NewUser;
import org.accord.accounts.Successions;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.FormFaults;

/** The secretariat makes somebody the administrator of an organisation that has none, and says what it checked. */
final class AppointForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Successions successions;
    private final OrganisationId organisation;
    private final transient OrganisationView.Done done;
    private final transient FormFaults faults = new FormFaults();
    private final NewcomerFields newcomer;
    private final TextArea reason = new TextArea(getTranslation("succession.reason"));

    AppointForm(Successions successions, OrganisationId organisation, OrganisationView.Done done) {
        this.successions = successions;
        this.organisation = organisation;
        this.done = done;
        newcomer = new NewcomerFields(faults);

        reason.setHelperText(getTranslation("succession.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        Div form = new Div(newcomer, reason);
        form.addClassName("form");
        addClassName("parts");

        add(
                new H2(getTranslation("succession.appoint")),
                new Paragraph(getTranslation("succession.appoint.what")),
                faults.summary(),
                form,
                new Button(getTranslation("succession.appoint"), click -> appoint()));
    }

    private void appoint() {
        faults.clear();
        NewUser fresh = newcomer.newcomer();
        try {
            done.done(
                    organisation,
                    getTranslation("succession.appointed", "who", fresh.displayName()),
                    successions.appoint(organisation, fresh, reason.getValue()));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
