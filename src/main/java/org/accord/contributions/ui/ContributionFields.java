package org.accord.contributions.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.Commitments;
import org.accord.contributions.Claim;
import org.accord.contributions.ContributionDraft;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Contributions;
import org.accord.contributions.Stance;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.signatories.Organisation;

/** What a contribution is about, and its words. */
final class ContributionFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 6;

    private final transient Contributions contributions;
    private final transient Commitments commitments;
    private final transient List<Organisation> organisations;
    private final Select<Organisation> organisation = new Select<>();
    private final ComboBox<Choice> commitment = new ComboBox<>();
    private final Select<Claim> claim = new Select<>();
    private final RadioButtonGroup<Stance> stance = new RadioButtonGroup<>();
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea();
    private final TextArea links = new TextArea();

    /** A commitment to choose. */
    private record Choice(String id, String name) {}

    ContributionFields(
            Contributions contributions, Commitments commitments, List<Organisation> organisations, FormFaults faults) {
        this.contributions = contributions;
        this.commitments = commitments;
        this.organisations = organisations;
        label();
        faults.bind("organisation", organisation);
        faults.bind("commitment", commitment);
        faults.bind("claim", claim);
        faults.bind("stance", stance);
        faults.bind("text", words);
        faults.bind("links", links);
        commitment.addValueChangeListener(change -> offerClaims(Claim.WHOLE.key()));
        language.addValueChangeListener(change ->
                words.getElement().setAttribute("lang", change.getValue().tag()));
        addClassName("form");
        add(organisation, commitment, claim, stance, language, words, links);
    }

    private void label() {
        organisation.setLabel(getTranslation("contributions.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(each -> each.name().in(Language.of(getLocale())));
        organisation.setVisible(organisations.size() > 1);
        commitment.setLabel(getTranslation("contributions.commitment"));
        commitment.setHelperText(getTranslation("contributions.commitment.help"));
        commitment.setItemLabelGenerator(Choice::name);
        commitment.setRequiredIndicatorVisible(true);
        commitment.setItems(query -> commitments
                .list(Commitments.all()
                        .matching(query.getFilter().orElse(""))
                        .page(query.getPage(), query.getPageSize()))
                .items()
                .stream()
                .map(each ->
                        choice(each.id(), each.title(), each.organisationName().in(Language.of(getLocale())))));
        claim.setLabel(getTranslation("contributions.about"));
        claim.setItemLabelGenerator(each -> ContributionText.name(each, this));
        stance.setLabel(getTranslation("contributions.stance"));
        stance.setItems(Stance.values());
        stance.setItemLabelGenerator(each -> getTranslation("stance." + each));
        stance.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("voices.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        words.setLabel(getTranslation("contributions.text"));
        words.setHelperText(getTranslation("contributions.text.help"));
        words.setMinRows(ROWS);
        words.setRequiredIndicatorVisible(true);
        Limit.of(words, ContributionDraft.LONGEST_TEXT);
        links.setLabel(getTranslation("contributions.links"));
        links.setHelperText(getTranslation("contributions.links.help", "count", ContributionDraft.MOST_LINKS));
        links.getElement().setAttribute("dir", "ltr");
    }

    HasValue<?, ?>[] all() {
        return new HasValue<?, ?>[] {organisation, commitment, claim, stance, language, words, links};
    }

    void fill(ContributionDraft draft) {
        organisations.stream()
                .filter(each -> each.id().value().equals(draft.organisation()))
                .findFirst()
                .or(() -> organisations.stream().findFirst())
                .ifPresent(organisation::setValue);
        commitment.setValue(find(draft.commitment()).orElse(null));
        offerClaims(draft.claim());
        stance.setValue(draft.stance());
        language.setValue(draft.language());
        words.setValue(draft.text());
        links.setValue(String.join("\n", draft.links()));
    }

    private Optional<Choice> find(String id) {
        return commitments
                .find(id, AsOf.NOW)
                .map(found -> found.state())
                .map(found -> choice(
                        found.id(), found.title(), found.organisation().name().in(Language.of(getLocale()))));
    }

    private static Choice choice(String id, String title, String signatory) {
        return new Choice(id, title + " · " + signatory);
    }

    private void offerClaims(String wished) {
        List<Claim> claims = claims();
        claim.setItems(claims);
        claims.stream()
                .filter(each -> each.key().equals(wished))
                .findFirst()
                .ifPresentOrElse(claim::setValue, () -> claim.setValue(claims.getFirst()));
    }

    private List<Claim> claims() {
        if (commitment.getValue() == null) {
            return List.of(Claim.WHOLE);
        }
        try {
            return contributions.claims(commitment.getValue().id());
        } catch (ContributionProblem.NotFound gone) {
            return List.of(Claim.WHOLE);
        }
    }

    /** What is typed, without files. */
    ContributionDraft typed(String id) {
        return new ContributionDraft(
                id,
                Optional.ofNullable(organisation.getValue())
                        .map(each -> each.id().value())
                        .orElse(""),
                Optional.ofNullable(commitment.getValue()).map(Choice::id).orElse(""),
                Optional.ofNullable(claim.getValue()).orElse(Claim.WHOLE).key(),
                stance.getValue(),
                language.getValue(),
                words.getValue(),
                links.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                List.of());
    }
}
