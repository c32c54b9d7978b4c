package org.accord.contacts.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.function.UnaryOperator;
import org.accord.contacts.ContactDraft;
import org.accord.contacts.Purpose;
import org.accord.contacts.Spoken;
import org.accord.contacts.Zones;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;

/** The fields of a contact point, bound to the names that its draft gives them. */
final class ContactForm {

    final Select<Purpose> purpose = new Select<>();
    final TextField name = new TextField();
    final TextField telephone = new TextField();
    final TextField email = new TextField();
    final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    final Checkbox always = new Checkbox();
    final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    final TextField from = new TextField();
    final TextField to = new TextField();
    final ComboBox<String> zone = new ComboBox<>();

    /**
     * An empty form.
     *
     * @param words answers a message key in the reader's language
     */
    ContactForm(FormFaults faults, UnaryOperator<String> words, Language language) {
        purpose.setLabel(words.apply("contacts.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(each -> words.apply("contacts.purpose." + each));
        name.setLabel(words.apply("contacts.name"));
        name.setHelperText(words.apply("contacts.name.hint"));
        telephone.setLabel(words.apply("contacts.telephone"));
        telephone.setHelperText(words.apply("contacts.telephone.hint"));
        email.setLabel(words.apply("contacts.email"));
        email.setHelperText(words.apply("contacts.email.hint"));
        languages.setLabel(words.apply("contacts.languages"));
        languages.setItems(Spoken.sorted(language));
        languages.setItemLabelGenerator(code -> Spoken.name(code, language));
        always.setLabel(words.apply("contacts.always"));
        days.setLabel(words.apply("contacts.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale()));
        from.setLabel(words.apply("contacts.from"));
        to.setLabel(words.apply("contacts.to"));
        to.setHelperText(words.apply("contacts.to.hint"));
        zone.setLabel(words.apply("contacts.zone"));
        zone.setHelperText(words.apply("contacts.zone.hint"));
        zone.setItems(Zones.all());
        always.addValueChangeListener(change -> openHours());
        bind(faults);
    }

    private void bind(FormFaults faults) {
        faults.bind("purpose", purpose);
        faults.bind("name", name);
        faults.bind("telephone", telephone);
        faults.bind("email", email);
        faults.bind("languages", languages);
        faults.bind("days", days);
        faults.bind("from", from);
        faults.bind("to", to);
        faults.bind("zone", zone);
    }

    /** Whoever answers day and night has no hours to give. */
    private void openHours() {
        boolean some = !always.getValue();
        days.setVisible(some);
        from.setVisible(some);
        to.setVisible(some);
    }

    HasValue<?, ?>[] all() {
        return new HasValue<?, ?>[] {purpose, name, telephone, email, languages, always, days, from, to, zone};
    }

    ContactDraft typed() {
        return new ContactDraft(
                purpose.getValue(),
                name.getValue(),
                telephone.getValue(),
                email.getValue(),
                languages.getValue(),
                always.getValue(),
                days.getValue(),
                from.getValue(),
                to.getValue(),
                zone.getOptionalValue().orElse(""));
    }

    void fill(ContactDraft draft) {
        purpose.setValue(draft.purpose());
        name.setValue(draft.name());
        telephone.setValue(draft.telephone());
        email.setValue(draft.email());
        languages.setValue(draft.languages());
        always.setValue(draft.always());
        days.setValue(draft.days());
        from.setValue(draft.from());
        to.setValue(draft.to());
        zone.setValue(Zones.all().contains(draft.zone()) ? draft.zone() : null);
    }
}
