package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.review.Interests;
import org.accord.review.Ties;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;

/** Where somebody of the secretariat declares whose reports they keep out of; reached from the queue. */
@Route("interests")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class InterestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Interests interests;
    private final transient Signatories signatories;

    InterestsView(Interests interests, Signatories signatories) {
        this.interests = interests;
        this.signatories = signatories;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reviewing.interests");
    }

    private void show() {
        Interests.Declared declared = interests.own();
        MultiSelectComboBox<Choice> organisations =
                organisations(declared.ties().organisations());
        MultiSelectComboBox<CountryCode> states = states(declared.ties().states());
        Deciding deciding = new Deciding("reviewing.interests.meanwhile", this::show);
        deciding.faults().bind("organisations", organisations);
        deciding.faults().bind("states", states);
        deciding.acts()
                .primary(
                        getTranslation("reviewing.interests.declare"),
                        click -> deciding.attempt(
                                "reviewing.interests.declared",
                                () -> interests.declare(
                                        ties(organisations.getValue(), states.getValue()), declared.version())));

        removeAll();
        add(new Desk("", getTranslation("reviewing.interests"))
                .back(new RouterLink(getTranslation("review.title"), ReviewsView.class))
                .wide(new Paragraph(getTranslation("reviewing.interests.what")))
                .wide(parts(deciding, organisations, states))
                .acts(deciding.acts()));
    }

    private static Component[] parts(Deciding deciding, Component... fields) {
        return Stream.concat(Stream.of(deciding.said()), Stream.of(fields)).toArray(Component[]::new);
    }

    private static Ties ties(Set<Choice> organisations, Set<CountryCode> states) {
        return new Ties(organisations.stream().map(Choice::organisation).toList(), List.copyOf(states));
    }

    private MultiSelectComboBox<Choice> organisations(List<OrganisationId> declared) {
        MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>();
        field.setLabel(getTranslation("reviewing.interests.organisations"));
        field.setHelperText(getTranslation("reviewing.interests.organisations.help"));
        field.setItemLabelGenerator(Choice::name);
        field.setItems(query -> signatories
                .directory(Signatories.everybody()
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream()
                .map(each -> new Choice(each.organisation(), each.name().in(language()))));
        Map<OrganisationId, Organisation> known = signatories.organisations(Set.copyOf(declared));
        field.setValue(declared.stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(each -> new Choice(each.id(), each.name().in(language())))
                .collect(Collectors.toSet()));
        return field;
    }

    private MultiSelectComboBox<CountryCode> states(List<CountryCode> declared) {
        MultiSelectComboBox<CountryCode> field = new MultiSelectComboBox<>();
        field.setLabel(getTranslation("reviewing.interests.states"));
        field.setHelperText(getTranslation("reviewing.interests.states.help"));
        field.setItemLabelGenerator(code -> Countries.name(code, language()));
        field.setItems(Countries.all().stream()
                .map(Country::code)
                .sorted(Comparator.comparing(code -> Countries.name(code, language())))
                .toList());
        field.setValue(Set.copyOf(declared));
        return field;
    }

    private Language language() {
        return Language.of(getLocale());
    }

    /** An organisation to choose. */
    private record Choice(OrganisationId organisation, String name) {}
}
