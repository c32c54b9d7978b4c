package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.charters.Principle;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.CommitmentTemplate;
import org.accord.commitments.CommitmentTexts;
import org.accord.commitments.Course;
import org.accord.commitments.Obliged.Asked;
import org.accord.shared.Language;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** The fields of a commitment. */
final class CommitmentForm {

    private final String charter;
    private final List<Principle> all;
    private final TextField title;
    private final TextArea description;
    private final Select<Language> language;
    private final CheckboxGroup<Principle> principles;
    private final FormRows<MilestoneDraft> milestones;
    private final FormRows<IndicatorDraft> indicators;
    private final Checkbox light;
    private final DetailsFields details;
    private final TextArea reason;
    private final CoachPanel coach = new CoachPanel();

    /**
     * The fields: with templates while nothing of it is recorded, and with a reason when it is public.
     *
     * @param state empty while nothing of it is recorded
     */
    CommitmentForm(
            Charter charter,
            Language reader,
            Desk desk,
            FormFaults faults,
            Autosave autosave,
            Optional<Commitment.State> state) {
        this.charter = charter.slug();
        all = charter.principles();
        title = faults.bind("title", new TextField(desk.getTranslation("commitments.name")));
        description = faults.bind("description", new TextArea(desk.getTranslation("commitments.description")));
        language = faults.bind("language", new Select<>(desk.getTranslation("commitments.language")));
        principles =
                faults.bind("principles", new CheckboxGroup<>(desk.getTranslation("commitments.principles.choose")));
        milestones = new FormRows<>("milestones", MilestoneRow::new, faults, autosave);
        indicators = new FormRows<>("indicators", IndicatorRow::new, faults, autosave);
        light = new Checkbox(desk.getTranslation("commitments.light"));
        details = new DetailsFields(desk, reader, faults, autosave);
        reason = faults.bind("reason", new TextArea(desk.getTranslation("commitments.amend.reason")));

        title.setRequiredIndicatorVisible(true);
        title.setHelperText(desk.getTranslation("hint.commitment"));
        description.setRequiredIndicatorVisible(true);
        description.setMinRows(6);
        description.setHelperText(desk.getTranslation("commitments.description.hint"));
        Limit.of(description, CommitmentDraft.LONGEST_DESCRIPTION);
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setHelperText(desk.getTranslation("commitments.language.hint"));
        principles.setHelperText(desk.getTranslation("hint.principles"));
        principles.setItems(all);
        principles.setItemLabelGenerator(
                principle -> principle.number() + ". " + principle.title().in(reader));

        light.setHelperText(desk.getTranslation("commitments.light.hint"));
        light.addValueChangeListener(change -> details.shorten(change.getValue()));

        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(desk.getTranslation("commitments.amend.reason.help"));
        Limit.of(reason, Course.LONGEST_REASON);
        reason.setVisible(state.filter(Commitment.State::isPublic).isPresent());

        autosave.watch(title, description, language, principles, light, reason);
        List<FormPart> parts = details.parts();
        Select<Asked> templates = templates(desk, autosave);
        templates.setVisible(state.isEmpty());
        desk.column(faults.summary(), language, templates, title, light, description, principles);
        desk.column(coach, milestones, indicators);
        desk.wide(parts.toArray(Component[]::new));
        desk.wide(reason);
    }

    private Select<Asked> templates(Desk desk, Autosave autosave) {
        Select<Asked> templates = new Select<>();
        templates.setLabel(desk.getTranslation("commitments.template"));
        templates.setHelperText(desk.getTranslation("commitments.template.hint"));
        templates.setItems(Asked.values());
        templates.setItemLabelGenerator(asked -> desk.getTranslation("template." + asked.name() + ".title"));
        templates.addValueChangeListener(change -> {
            fill(CommitmentTemplate.fill(
                    typed(),
                    change.getValue(),
                    change.getOldValue(),
                    (key, arguments) -> desk.getTranslation(language.getValue().locale(), key, arguments)));
            autosave.changed();
        });
        return templates;
    }

    void fill(CommitmentDraft draft) {
        title.setValue(draft.title());
        language.setValue(draft.language());
        description.setValue(draft.description());
        principles.setValue(all.stream()
                .filter(principle -> draft.principles().contains(principle.number()))
                .collect(Collectors.toSet()));
        milestones.fill(draft.milestones());
        indicators.fill(draft.indicators());
        light.setValue(draft.details().light());
        details.fill(draft.details());
        details.shorten(draft.details().light());
        reason.setValue(draft.reason());
    }

    /** Says what would lift what is typed now. */
    void coach() {
        coach.look(typed());
    }

    /** Opens what holds a field that is wrong. */
    void reveal() {
        indicators.reveal();
        details.reveal();
    }

    CommitmentDraft typed() {
        return new CommitmentDraft(
                charter,
                language.getValue(),
                title.getValue(),
                description.getValue(),
                principles.getValue().stream().map(Principle::number).collect(Collectors.toSet()),
                milestones.typed(),
                indicators.typed(),
                details.typed(light.getValue()),
                reason.getValue());
    }

    /** The draft with one part of another. */
    static CommitmentDraft with(CommitmentDraft draft, CommitmentTexts.Part part, CommitmentDraft other) {
        return new CommitmentDraft(
                draft.charter(),
                part == CommitmentTexts.Part.LANGUAGE ? other.language() : draft.language(),
                part == CommitmentTexts.Part.TITLE ? other.title() : draft.title(),
                part == CommitmentTexts.Part.DESCRIPTION ? other.description() : draft.description(),
                part == CommitmentTexts.Part.PRINCIPLES ? other.principles() : draft.principles(),
                part == CommitmentTexts.Part.MILESTONES ? other.milestones() : draft.milestones(),
                part == CommitmentTexts.Part.INDICATORS ? other.indicators() : draft.indicators(),
                draft.details().with(part, other.details()),
                draft.reason());
    }

    static CommitmentDraft blank(String charter, Language language) {
        return new CommitmentDraft(charter, language, "", "", java.util.Set.of(), List.of(), List.of());
    }
}
