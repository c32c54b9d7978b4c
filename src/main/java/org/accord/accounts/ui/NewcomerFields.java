package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.accord.accounts.NewUser;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;

/** Somebody who takes over and is no member yet. Who has an account is found by the address. */
final class NewcomerFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField displayName = new TextField(getTranslation("people.name"));
    private final EmailField email = new EmailField(getTranslation("accounts.signIn.email"));
    private final Select<Language> language = new Select<>();

    NewcomerFields(FormFaults faults) {
        displayName.setHelperText(getTranslation("people.name.help"));
        displayName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("accounts.people.language"));
        language.setItems(List.of(Language.values()));
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));
        faults.bind("displayName", displayName);
        faults.bind("email", email);
        addClassName("form");
        add(displayName, email, language);
    }

    /** Without password, memberships and roles. */
    NewUser newcomer() {
        return new NewUser(email.getValue(), displayName.getValue(), language.getValue(), "", List.of(), Set.of());
    }
}
