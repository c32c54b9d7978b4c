package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.Obliged;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.MeasureField;
import org.jspecify.annotations.Nullable;

/** What a commitment can say beyond its text and its measures, in parts that open. */
final class DetailsFields {

    private final Desk desk;
    private final FormFaults faults;
    private final Autosave autosave;
    private final TextArea problem;
    private final TextArea beneficiaries;
    private final TextField responsible;
    private final MultiSelectComboBox<String> norms;
    private final MultiSelectComboBox<Obliged> obligations;
    private final DayField lastDay;
    private final MeasureField amount;
    private final ComboBox<String> currency;
    private final TextArea funding;
    private final TextArea risks;
    private final TextArea effects;
    private final TextArea evidencePlan;
    private final TextField eventName;
    private final DayField eventDay;
    private final TextField eventLink;
    private final FormRows<Translation> translations;
    private final List<FormPart> parts;

    DetailsFields(Desk desk, Language reader, FormFaults faults, Autosave autosave) {
        this.desk = desk;
        this.faults = faults;
        this.autosave = autosave;
        problem = bound("problem", new TextArea(text("commitments.problem")));
        beneficiaries = bound("beneficiaries", new TextArea(text("commitments.beneficiaries")));
        responsible = bound("responsible", new TextField(text("commitments.responsible")));
        norms = bound("norms", new MultiSelectComboBox<>(text("commitments.norms")));
        obligations = bound("obligations", new MultiSelectComboBox<>(text("commitments.obligations")));
        lastDay = bound("lastDay", new DayField(text("commitments.lastDay")));
        amount = bound("budget.amount", new MeasureField(text("commitments.budget.amount")));
        currency = bound("budget.currency", new ComboBox<>(text("commitments.budget.currency")));
        funding = bound("budget.funding", new TextArea(text("commitments.budget.funding")));
        risks = bound("risks", new TextArea(text("commitments.risks")));
        effects = bound("effects", new TextArea(text("commitments.effects")));
        evidencePlan = bound("evidencePlan", new TextArea(text("commitments.evidencePlan")));
        eventName = bound("event.name", new TextField(text("commitments.event.name")));
        eventDay = bound("event.day", new DayField(text("commitments.event.day")));
        eventLink = bound("event.link", new TextField(text("commitments.event.link")));
        translations = new FormRows<>("translations", TranslationRow::new, faults, autosave);
        List.of(problem, risks, effects, evidencePlan).forEach(area -> Limit.of(area, CommitmentDetails.LONGEST_TEXT));
        choices(reader);
        parts = List.of(
                new FormPart("commitments.part.why", problem, beneficiaries, responsible),
                new FormPart("commitments.part.answers", norms, obligations),
                new FormPart("commitments.part.means", lastDay, amount, currency, funding),
                new FormPart("commitments.part.proof", evidencePlan, risks, effects),
                new FormPart("commitments.part.announced", eventName, eventDay, eventLink),
                new FormPart("commitments.part.translations", translations));
    }

    private void choices(Language reader) {
        norms.setItems(List.copyOf(Obliged.norms().keySet()));
        norms.setItemLabelGenerator(letter -> {
            LocalisedText title = Obliged.norms().get(letter);
            return title == null ? letter : text("charters.norm", "letter", letter, "title", title.in(reader));
        });
        obligations.setItems(Obliged.every());
        obligations.setItemLabelGenerator(each ->
                each.name().in(reader) + " · " + text("asked." + each.asked().name()));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
    }

    /** The first parts stand beside the text, the others beside the measures. */
    List<FormPart> parts() {
        return parts;
    }

    void fill(CommitmentDetails details) {
        Budget budget = details.budget();
        Event event = details.event();
        problem.setValue(details.problem());
        beneficiaries.setValue(details.beneficiaries());
        responsible.setValue(details.responsible());
        norms.setValue(details.norms());
        obligations.setValue(details.obligations().stream()
                .flatMap(key -> Obliged.of(key).stream())
                .toList());
        lastDay.setValue(details.lastDay());
        amount.setValue(budget == null ? null : budget.amount());
        currency.setValue(budget == null || budget.currency().isEmpty() ? null : budget.currency());
        funding.setValue(budget == null ? "" : budget.funding());
        risks.setValue(details.risks());
        effects.setValue(details.effects());
        evidencePlan.setValue(details.evidencePlan());
        eventName.setValue(event == null ? "" : event.name());
        eventDay.setValue(event == null ? null : event.day());
        eventLink.setValue(event == null ? "" : event.link());
        translations.fillOnly(details.translations());
        parts.forEach(FormPart::unfold);
    }

    CommitmentDetails typed(boolean light) {
        return new CommitmentDetails(
                problem.getValue(),
                norms.getValue(),
                obligations.getValue().stream().map(Obliged::key).collect(Collectors.toSet()),
                responsible.getValue(),
                beneficiaries.getValue(),
                budget(),
                risks.getValue(),
                effects.getValue(),
                evidencePlan.getValue(),
                event(),
                lastDay.getValue(),
                translations.typed(),
                light);
    }

    /** In the short form only what says something is shown. */
    void shorten(boolean light) {
        parts.forEach(part -> part.setVisible(!light || part.saysSomething()));
    }

    void reveal() {
        translations.reveal();
        parts.forEach(FormPart::reveal);
    }

    private @Nullable Budget budget() {
        String code = currency.getValue() == null ? "" : currency.getValue();
        boolean none = amount.isEmpty() && code.isEmpty() && funding.getValue().isBlank();
        return none ? null : new Budget(amount.getValue(), code, funding.getValue());
    }

    private @Nullable Event event() {
        boolean none = eventName.getValue().isBlank()
                && eventDay.isEmpty()
                && eventLink.getValue().isBlank();
        return none ? null : new Event(eventName.getValue(), eventDay.getValue(), eventLink.getValue());
    }

    private <F extends Component & HasHelper & HasValue<?, ?>> F bound(String name, F field) {
        field.setHelperText(text("commitments." + name + ".hint"));
        autosave.watch(field);
        return faults.bind(name, field);
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }
}
