package org.accord.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.User;
import org.accord.shared.Role;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;

/** The roles in the secretariat: those the person has, each to be withdrawn, and a form for another or another end. */
final class RolePart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PersonParts parts;
    private final transient User user;
    private final transient PersonDesk.Done done;
    private final transient FormFaults faults = new FormFaults();
    private final Select<Role> role = new Select<>();
    private final DayField until = new DayField(getTranslation("people.untilDay"));

    RolePart(PersonParts parts, User user, boolean self, PersonDesk.Done done) {
        this.parts = parts;
        this.user = user;
        this.done = done;

        role.setLabel(getTranslation("people.role"));
        role.setItems(List.of(Role.COORDINATOR, Role.ADMINISTRATOR));
        role.setItemLabelGenerator(each -> getTranslation("accounts.role." + each));
        role.setValue(Role.COORDINATOR);
        until.setHelperText(getTranslation("people.untilDay.help"));
        faults.bind("role", role);
        faults.bind("until", until);
        addClassName("part");

        add(list(self));
        if (!self) {
            Div fields = new Div(role, until);
            fields.addClassName("pair");
            add(faults.summary(), fields, new Button(getTranslation("people.role.grant"), click -> grant()));
        }
    }

    private UnorderedList list(boolean self) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain");
        user.roles().forEach(each -> {
            Div row = new Div(Isolated.text(label(each)));
            row.addClassNames("entry", "held");
            if (!self) {
                Button withdraw = new Button(
                        getTranslation("people.withdraw"),
                        click -> done.done(
                                "people.done.roleWithdrawn",
                                () -> parts.accounts().revokeRole(user.id(), each)));
                withdraw.setAriaLabel(
                        getTranslation("people.withdraw.what", "what", getTranslation("accounts.role." + each)));
                row.add(withdraw);
            }
            list.add(new ListItem(row));
        });
        if (user.roles().isEmpty()) {
            list.add(new ListItem(new Span(getTranslation("people.role.none"))));
        }
        return list;
    }

    private String label(Role each) {
        return user.rolesOn(parts.today()).contains(each)
                ? parts.role(each, user.ends().get(each))
                : getTranslation(
                        "people.ended", "what", parts.role(each, user.ends().get(each)));
    }

    private void grant() {
        faults.clear();
        try {
            done.done(
                    "people.done.roleGranted",
                    () -> parts.accounts().grantRole(user.id(), role.getValue(), until.getValue()));
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
