package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.signatories.RenamingDraft;

/** The new name in each language that the organisation has one in, since when, why, and where that is to be read. */
final class RenamingForm {

    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SOURCE = 500;

    private final FormFaults faults;
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final Select<Language> original = new Select<>();
    private final TextArea reason = new TextArea();
    private final TextField source = new TextField();
    private final DayField day;

    RenamingForm(FormFaults faults, LocalisedText now) {
        this.faults = faults;
        for (Language language : Language.values()) {
            names.put(language, name(language, now));
        }
        original.setLabel(text("renaming.original"));
        original.setHelperText(text("renaming.original.help"));
        original.setItems(Language.values());
        original.setItemLabelGenerator(Language::ownName);
        original.setValue(now.original());
        day = faults.bind("effectiveOn", new DayField(text("renaming.day")));
        day.setHelperText(text("renaming.day.help"));
        day.setRequiredIndicatorVisible(true);
        reason.setLabel(text("standing.reason"));
        reason.setHelperText(text("standing.reason.help"));
        reason.setMinRows(REASON_ROWS);
        Limit.of(reason, LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        source.setLabel(text("renaming.source"));
        source.setHelperText(text("renaming.source.help"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        faults.bind("source", source);
    }

    private TextField name(Language language, LocalisedText now) {
        TextField name = new TextField(text("renaming.name", "language", language.ownName()));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(language == now.original());
        name.setValue(now.texts().getOrDefault(language, ""));
        name.getElement().setAttribute("lang", language.tag());
        name.setWidthFull();
        return faults.bind("name." + language.tag(), name);
    }

    /** The one in which it counts first. */
    Component[] parts(String title, String what) {
        List<Component> parts = new ArrayList<>(List.of(new H2(title), new Paragraph(what), faults.summary()));
        parts.addAll(names.values());
        parts.addAll(List.of(original, day, reason, source));
        return parts.toArray(Component[]::new);
    }

    RenamingDraft draft() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        names.forEach((language, field) -> typed.put(language, field.getValue()));
        return new RenamingDraft(original.getValue(), typed, day.getValue(), reason.getValue(), source.getValue());
    }

    /** The name that is typed, when nothing is missing. */
    Optional<LocalisedText> complete() {
        RenamingDraft draft = draft();
        String name = draft.names().getOrDefault(draft.original(), "");
        boolean isComplete = !name.isBlank()
                && draft.effectiveOn() != null
                && !draft.reason().isBlank()
                && !draft.source().isBlank();
        return isComplete ? Optional.of(LocalisedText.of(draft.original(), name.strip())) : Optional.empty();
    }

    private String text(String key, Object... arguments) {
        return reason.getTranslation(key, arguments);
    }
}
