package org.accord.charters.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.Norm;
import org.accord.charters.Principle;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;

/** One principle while it is written: title and summary in the language that is shown, and the norms it answers to. */
final class PrincipleFields extends Section {

    private static final long serialVersionUID = 1L;

    private final LocalisedField title;
    private final LocalisedField summary;
    private final MultiSelectComboBox<String> norms = new MultiSelectComboBox<>();

    PrincipleFields(int number, PrincipleDraft draft, FormFaults faults, Runnable changed) {
        String name = "principles." + (number - 1);
        String label = getTranslation("charters.principle", "number", number);
        title = new LocalisedField(
                label + " · " + getTranslation("charters.principle.title"), 300, draft.title(), changed);
        summary = new LocalisedField(
                label + " · " + getTranslation("charters.principle.summary"), 2_000, draft.summary(), changed);
        norms.setLabel(label + " · " + getTranslation("charters.principle.norms"));
        norms.setItems(CharterCatalogue.norms().stream().map(Norm::letter).toList());
        norms.setValue(draft.norms());

        title.bind(faults, name + ".title");
        summary.bind(faults, name + ".summary");
        faults.bind(name + ".norms", norms);
        norms.addValueChangeListener(change -> changed.run());
        addClassName("form");

        add(new H2(label), title, summary, norms);
    }

    /** The principle as it is in force. */
    void from(Principle inForce) {
        title.from(inForce.title());
        summary.from(inForce.summary());
    }

    void show(Language language, Set<Language> needed) {
        title.show(language, needed);
        summary.show(language, needed);
    }

    PrincipleDraft draft() {
        List<String> letters = norms.getValue().stream().sorted().toList();
        return new PrincipleDraft(title.texts(), summary.texts(), letters);
    }
}
