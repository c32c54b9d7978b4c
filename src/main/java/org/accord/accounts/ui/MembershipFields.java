package org.accord.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Membership;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;

/** For whom a person may act, as what, and until when. */
final class MembershipFields extends Div {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationId> organisation = new ComboBox<>();
    private final Select<Membership.Kind> kind = new Select<>();
    private final DayField until = new DayField(getTranslation("people.untilDay"));

    MembershipFields(PersonParts parts, FormFaults faults) {
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
        kind.setValue(Membership.Kind.MEMBER);
        until.setHelperText(getTranslation("people.untilDay.help"));
        faults.bind("organisation", organisation);
        faults.bind("untilDay", until);
        Div pair = new Div(kind, until);
        pair.addClassName("pair");
        addClassName("form");
        add(organisation, pair);
    }

    /** Empty while no organisation is chosen. */
    Optional<Membership> membership() {
        return Optional.ofNullable(organisation.getValue())
                .map(chosen -> new Membership(chosen, kind.getValue(), until.getValue()));
    }
}
