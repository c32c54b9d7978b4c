package org.accord.capacity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Function;
import org.accord.capacity.OfferDraft;
import org.accord.capacity.Theme;
import org.accord.shared.Language;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** What the forms of needs and offers have in common. */
final class Fields {

    final Select<Language> language = new Select<>();
    final TextField title = new TextField();
    final TextArea description = new TextArea();
    final MultiSelectComboBox<Theme> themes = new MultiSelectComboBox<>();
    final IntegerField slots = new IntegerField();
    final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    final DayField from;
    final DayField to;

    /**
     * Fields bound to the names that drafts give them.
     *
     * @param words answers a message key in the reader's language
     * @param description key of the label of the description
     * @param slots key of the label of the slots
     */
    Fields(FormFaults faults, Function<String, String> words, String description, String slots) {
        language.setLabel(words.apply("capacity.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        title.setLabel(words.apply("capacity.name"));
        this.description.setLabel(words.apply(description));
        Limit.of(this.description, OfferDraft.LONGEST_DESCRIPTION);
        themes.setLabel(words.apply("capacity.themes"));
        themes.setItems(Theme.values());
        themes.setItemLabelGenerator(theme -> words.apply("theme." + theme.name()));
        this.slots.setLabel(words.apply(slots));
        this.slots.setStepButtonsVisible(true);
        languages.setLabel(words.apply("capacity.languages"));
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(Language::ownName);
        from = new DayField(words.apply("capacity.from"));
        to = new DayField(words.apply("capacity.to"));

        this.slots.setHelperText(words.apply("hint.slots"));
        this.languages.setHelperText(words.apply("hint.languages"));
        to.setHelperText(words.apply("hint.window"));

        faults.bind("language", language);
        faults.bind("title", title);
        faults.bind("description", this.description);
        faults.bind("themes", themes);
        faults.bind("slots", this.slots);
        faults.bind("languages", languages);
        faults.bind("from", from);
        faults.bind("to", to);
    }

    /** A group of ticks over an enum. */
    static <E extends Enum<E>> CheckboxGroup<E> ticks(Class<E> values, String label, Function<E, String> words) {
        CheckboxGroup<E> group = new CheckboxGroup<>();
        group.setLabel(label);
        group.setItems(Arrays.asList(values.getEnumConstants()));
        group.setItemLabelGenerator(words::apply);
        return group;
    }
}
