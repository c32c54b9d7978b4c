package org.accord.charters.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.IntStream;
import org.accord.charters.Charter;
import org.accord.charters.CommentDraft;
import org.accord.charters.ConsultationComment;
import org.accord.shared.Language;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** What a comment is about, in which language it is, and its words. */
final class CommentFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 6;

    private final Select<Integer> principle = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextArea words = new TextArea();

    CommentFields(Charter about, FormFaults faults) {
        principle.setLabel(getTranslation("voices.about"));
        principle.setItems(
                IntStream.rangeClosed(0, about.principles().size()).boxed().toList());
        principle.setItemLabelGenerator(number -> CommentText.about(number, about, Language.of(getLocale()), this));
        principle.setValue(ConsultationComment.WHOLE);
        language.setLabel(getTranslation("voices.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.of(getLocale()));
        words.setLabel(getTranslation("voices.words"));
        words.setHelperText(getTranslation("voices.words.help"));
        Limit.of(words, CommentDraft.LONGEST_TEXT);
        words.setMinRows(ROWS);

        faults.bind("principle", principle);
        faults.bind("text", words);
        language.addValueChangeListener(change -> write(change.getValue()));
        write(language.getValue());
        addClassName("form");
        add(principle, language, words);
    }

    private void write(Language chosen) {
        words.getElement().setAttribute("lang", chosen.tag());
    }

    HasValue<?, ?>[] all() {
        return new HasValue<?, ?>[] {principle, language, words};
    }

    /** Nothing said yet, in the language of the page. */
    void clear() {
        fill(new CommentDraft(ConsultationComment.WHOLE, Language.of(getLocale()), ""));
    }

    void fill(CommentDraft draft) {
        principle.setValue(draft.principle());
        language.setValue(draft.language());
        words.setValue(draft.text());
    }

    CommentDraft draft() {
        return new CommentDraft(principle.getValue(), language.getValue(), words.getValue());
    }

    void focus() {
        words.focus();
    }
}
