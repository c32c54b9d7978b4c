package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.charters.Charter;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterProblem;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;

/** The text of a charter while it is written: its name and its principles, in the language that is shown. */
final class TextForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FormFaults faults;
    private final transient Runnable changed;
    private final transient List<PrincipleFields> principles = new ArrayList<>();
    private final Div fields = new Div();
    private final Select<Language> language = new Select<>();
    private transient Set<Language> needed = Set.of();
    private transient LocalisedField name;

    TextForm(FormFaults faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        name = new LocalisedField("", 300, Map.of(), () -> {});

        addClassName("form");
        fields.addClassName("form");
        language.setLabel(getTranslation("charters.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> show(change.getValue()));
        faults.bind("principles", fields);

        add(language, fields);
    }

    /**
     * Shows a text.
     *
     * @param begun what was written so far
     * @param inAll languages without which it is not complete
     */
    void fill(CharterDraft begun, Set<Language> inAll, Language shown) {
        faults.clear();
        fields.removeAll();
        principles.clear();
        name = new LocalisedField(getTranslation("charters.name"), 300, begun.name(), changed);
        name.bind(faults, "name");
        fields.add(name);
        begun.principles().forEach(this::add);
        needs(inAll);
        language.setValue(shown);
        show(shown);
    }

    /** The text in force that this one is written from; translations that stayed behind are warned of. */
    void from(Charter inForce) {
        name.from(inForce.name());
        for (int i = 0; i < Math.min(principles.size(), inForce.principles().size()); i++) {
            principles.get(i).from(inForce.principles().get(i));
        }
    }

    /** Says in which languages the text has to be there. */
    void needs(Set<Language> inAll) {
        needed = inAll;
        language.setHelperText(getTranslation(
                inAll.size() == Language.values().length ? "charters.language.help" : "charters.language.some",
                "languages",
                Arrays.stream(Language.values())
                        .filter(inAll::contains)
                        .map(Language::ownName)
                        .collect(Collectors.joining(getTranslation("capacity.comma")))));
        show(language.getValue() == null ? Language.of(getLocale()) : language.getValue());
    }

    private void add(PrincipleDraft draft) {
        PrincipleFields added = new PrincipleFields(principles.size() + 1, draft, faults, changed);
        principles.add(added);
        fields.add(added);
    }

    void addPrinciple() {
        add(new PrincipleDraft(Map.of(), Map.of(), List.of()));
        principles.getLast().show(language.getValue(), needed);
        principles.getLast().scrollIntoView();
        changed.run();
    }

    private void show(Language chosen) {
        name.show(chosen, needed);
        principles.forEach(principle -> principle.show(chosen, needed));
    }

    CharterDraft draft(int seen) {
        return new CharterDraft(
                seen,
                name.texts(),
                principles.stream().map(PrincipleFields::draft).toList());
    }

    /** Turns to the first language in which something is wrong, and says what is wrong in it; then comes the next. */
    void wrong(CharterProblem.Invalid invalid) {
        Arrays.stream(Language.values())
                .filter(each -> invalid.faults().keySet().stream().anyMatch(field -> isIn(each, field)))
                .findFirst()
                .ifPresent(language::setValue);
        Map<String, String> shown = new TreeMap<>(invalid.written());
        shown.keySet()
                .removeIf(field -> Arrays.stream(Language.values())
                        .anyMatch(other -> other != language.getValue() && isIn(other, field)));
        faults.show(new CharterProblem.Invalid(shown));
    }

    private static boolean isIn(Language language, String field) {
        return field.endsWith("." + language.tag());
    }
}
