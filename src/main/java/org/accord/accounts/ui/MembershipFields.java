package org.accord.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Membership;
import org.accord.accounts.User;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.jspecify.annotations.Nullable;

/** For whom a person may act, as what, and until when. */
final class MembershipFields extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationId> organisation = new ComboBox<>();
    private final Select<Membership.Kind> kind = new Select<>();
    private final DayField until = new DayField(getTranslation("people.untilDay"));
    private final DayField from = new DayField(getTranslation("succession.fromDay"));
    private final ComboBox<User> deputyOf = new ComboBox<>();
    private final transient PersonParts parts;

    /** For somebody who has no account yet, and so stands in for nobody. */
    MembershipFields(PersonParts parts, FormFaults faults) {
        this(parts, faults, null);
    }

    MembershipFields(PersonParts parts, FormFaults faults, @Nullable UserId person) {
        this.parts = parts;
        organisation.setLabel(getTranslation("people.organisation"));
        organisation.setItemLabelGenerator(parts::organisation);
        if (CurrentActor.get().is(Role.ADMINISTRATOR)) {
            organisation.setItems(query -> parts
                    .names()
                    .matching(query.getFilter().orElse(""), query.getPage(), query.getPageSize(), parts.language())
                    .stream());
        } else {
            List<OrganisationId> own = List.copyOf(CurrentActor.get().organisations());
            organisation.setItems(own);
            own.stream().findFirst().ifPresent(organisation::setValue);
        }
        kind.setLabel(getTranslation("people.kind"));
        kind.setItems(Membership.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("accounts.kind." + each));
        kind.setValue(Membership.Kind.EDITOR);
        kind.setHelperText(getTranslation("succession.kind." + Membership.Kind.EDITOR));
        kind.addValueChangeListener(
                change -> kind.setHelperText(getTranslation("succession.kind." + change.getValue())));
        until.setHelperText(getTranslation("people.untilDay.help"));
        faults.bind("organisation", organisation);
        faults.bind("untilDay", until);
        Div pair = new Div(kind, until);
        pair.addClassName("pair");
        addClassName("form");
        add(organisation, pair);
        if (person != null) {
            add(deputy(person, faults));
        }
    }

    private Div deputy(UserId person, FormFaults faults) {
        deputyOf.setLabel(getTranslation("succession.deputyOf"));
        deputyOf.setHelperText(getTranslation("succession.deputyOf.help"));
        deputyOf.setItemLabelGenerator(User::displayName);
        deputyOf.setClearButtonVisible(true);
        from.setVisible(false);
        deputyOf.addValueChangeListener(change -> {
            from.setVisible(change.getValue() != null);
            until.setHelperText(
                    getTranslation(change.getValue() == null ? "people.untilDay.help" : "succession.until.help"));
        });
        organisation.addValueChangeListener(change -> membersOf(change.getValue(), person));
        membersOf(organisation.getValue(), person);
        faults.bind("deputyOf", deputyOf);
        faults.bind("from", from);
        Div pair = new Div(deputyOf, from);
        pair.addClassName("pair");
        return pair;
    }

    private void membersOf(@Nullable OrganisationId chosen, UserId person) {
        deputyOf.setItems(
                chosen == null
                        ? List.of()
                        : parts.accounts().byOrganisation(chosen).stream()
                                .filter(member -> !member.id().equals(person)
                                        && member.own(chosen).isPresent())
                                .toList());
    }

    /** Empty while no organisation is chosen. */
    Optional<Membership> membership() {
        return Optional.ofNullable(organisation.getValue())
                .map(chosen -> new Membership(
                        chosen,
                        kind.getValue(),
                        until.getValue(),
                        deputyOf.getValue() == null ? null : from.getValue(),
                        deputyOf.getOptionalValue().map(User::id).orElse(null)));
    }
}
