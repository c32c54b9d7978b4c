package org.accord.charters.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.ui.FormFaults;
import org.jspecify.annotations.Nullable;

/** A text in six languages, one of which is shown. */
final class LocalisedField extends Composite<TextArea> {

    private static final long serialVersionUID = 1L;

    private final Map<Language, String> texts = new EnumMap<>(Language.class);
    private final String label;
    private Language shown = Language.EN;
    private @Nullable LocalisedText before;

    LocalisedField(String label, int longest, Map<Language, String> begun, Runnable changed) {
        this.label = label;
        texts.putAll(begun);
        getContent().setMaxLength(longest);
        getContent().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                texts.put(shown, change.getValue());
                warn();
                changed.run();
            }
        });
        show(shown, Set.of());
    }

    /** Faults name the field and the language, which need not be the one that is shown. */
    void bind(FormFaults faults, String name) {
        faults.bind(() -> name + "." + shown.tag(), getContent());
    }

    /** In another language, without which the text may or may not be complete. */
    void show(Language language, Set<Language> needed) {
        shown = language;
        getContent().setRequiredIndicatorVisible(needed.contains(language));
        getContent().setLabel(label + " (" + language.ownName() + ")");
        getContent().setValue(texts.getOrDefault(language, ""));
        getContent().getElement().setAttribute("lang", language.tag());
        warn();
    }

    /** The text as it is in force; warned of are translations that stayed while it changed. */
    void from(@Nullable LocalisedText inForce) {
        before = inForce;
        warn();
    }

    private void warn() {
        getContent().setHelperText(isBehind() ? getTranslation("voices.behind.field") : null);
    }

    private boolean isBehind() {
        LocalisedText was = before;
        String own = texts.getOrDefault(shown, "");
        return was != null
                && shown != was.original()
                && !own.isBlank()
                && own.strip().equals(was.texts().get(shown))
                && !texts.getOrDefault(was.original(), "").strip().equals(was.authoritative());
    }

    Map<Language, String> texts() {
        return Map.copyOf(texts);
    }
}
