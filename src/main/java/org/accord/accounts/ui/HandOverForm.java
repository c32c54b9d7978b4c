package org.accord.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.AccountProblem;
import org.accord.accounts.HandOver;
import org.accord.accounts.NewUser;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.Successions;
import org.accord.accounts.User;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;

/** Somebody leaves: who takes over, on which day, and what the successor gets. */
final class HandOverForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PersonParts parts;
    private final transient Successions successions;
    private final OrganisationId organisation;
    private final transient OrganisationView.Done done;
    private final transient FormFaults faults = new FormFaults();
    private final Select<User> leaver = new Select<>();
    private final ComboBox<User> successor = new ComboBox<>(getTranslation("succession.successor"));
    private final NewcomerFields newcomer;
    private final DayField lastDay = new DayField(getTranslation("succession.lastDay"));
    private final UnorderedList estate = new UnorderedList();

    HandOverForm(
            PersonParts parts,
            Successions successions,
            OrganisationId organisation,
            List<User> members,
            OrganisationView.Done done) {
        this.parts = parts;
        this.successions = successions;
        this.organisation = organisation;
        this.done = done;
        newcomer = new NewcomerFields(faults);
        List<User> own = members.stream()
                .filter(member -> member.own(organisation).isPresent())
                .toList();
        UserId self = CurrentActor.get().user();

        leaver.setLabel(getTranslation("succession.leaver"));
        leaver.setItems(own);
        leaver.setItemLabelGenerator(User::displayName);
        successor.setItemLabelGenerator(User::displayName);
        successor.setHelperText(getTranslation("succession.successor.help"));
        successor.setClearButtonVisible(true);
        lastDay.setHelperText(getTranslation("succession.lastDay.help"));
        faults.bind("leaver", leaver);
        faults.bind("colleague", successor);
        faults.bind("lastDay", lastDay);

        leaver.addValueChangeListener(change -> chosen(change.getValue(), members));
        successor.addValueChangeListener(change -> newcomer.setVisible(change.getValue() == null));
        own.stream().filter(member -> member.id().equals(self)).findFirst().ifPresent(leaver::setValue);

        addClassName("parts");
        estate.addClassName("plain");
        add(
                new H2(getTranslation("succession.handOver")),
                new Paragraph(getTranslation("succession.handOver.what")),
                faults.summary(),
                form(),
                new Paragraph(getTranslation("succession.estate")),
                estate,
                new Button(getTranslation("succession.handOver"), click -> ask()));
    }

    private Div form() {
        Div form = new Div(leaver, successor, newcomer, lastDay);
        form.addClassName("form");
        return form;
    }

    private void chosen(User leaving, List<User> members) {
        successor.setItems(members.stream()
                .filter(member -> !member.equals(leaving) && !member.suspended())
                .toList());
        estate.removeAll();
        Successions.Estate left = successions.estate(organisation, leaving.id(), parts.language());
        leaving.own(organisation)
                .ifPresent(own -> line(getTranslation(
                        "succession.estate.role", "kind", getTranslation("accounts.kind." + own.kind()))));
        line(getTranslation("succession.estate.drafts", "count", left.drafts()));
        left.more().forEach(this::line);
        line(getTranslation("succession.estate.toDo"));
    }

    private void line(String text) {
        estate.add(new ListItem(Isolated.text(text)));
    }

    private void ask() {
        faults.clear();
        if (leaver.isEmpty()) {
            faults.show(new AccountProblem.Invalid(Map.of("leaver", "required")));
            return;
        }
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("succession.handOver"),
                getTranslation(
                        "succession.handOver.confirm", "who", leaver.getValue().displayName()),
                getTranslation("succession.handOver"),
                click -> handOver(leaver.getValue()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void handOver(User leaving) {
        NewUser fresh = newcomer.newcomer();
        try {
            Optional<PasswordLink> link = successions.handOver(new HandOver(
                    organisation,
                    leaving.id(),
                    successor.getOptionalValue().map(User::id).orElse(null),
                    fresh.email(),
                    fresh.displayName(),
                    fresh.language(),
                    lastDay.getValue()));
            done.done(organisation, getTranslation("succession.handedOver", "who", leaving.displayName()), link);
        } catch (AccountProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
