package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.OwnPassword;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** Where a person changes their own password. */
@Route("password")
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class PasswordView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnPassword passwords;
    private final transient FormFaults faults = new FormFaults();
    private final PasswordField old = new PasswordField();
    private final PasswordField wanted = new PasswordField();

    PasswordView(OwnPassword passwords) {
        this.passwords = passwords;
        ActsBar acts = new ActsBar();

        addClassName("view");
        old.setLabel(getTranslation("accounts.password.old"));
        old.setRequiredIndicatorVisible(true);
        old.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(getTranslation("accounts.password.wanted"));
        wanted.setHelperText(getTranslation("accounts.password.help"));
        wanted.setRequiredIndicatorVisible(true);
        wanted.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);

        faults.bind("old", old);
        faults.bind("wanted", wanted);
        acts.primary(getTranslation("accounts.password.change"), click -> change());

        add(new Work(new Desk("", getTranslation("accounts.password.title"))
                .column(new Paragraph(getTranslation("accounts.password.what")), faults.summary(), old, wanted)
                .acts(acts)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.password.title");
    }

    private void change() {
        faults.clear();
        try {
            passwords.change(old.getValue(), wanted.getValue());
            old.clear();
            wanted.clear();
            Notices.success(getTranslation("accounts.password.changed"));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
