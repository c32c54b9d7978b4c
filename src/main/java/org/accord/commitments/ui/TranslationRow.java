package org.accord.commitments.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.CommitmentDraft;
import org.accord.shared.Language;
import org.accord.shared.ui.Limit;

/** The title and the text in one other language being typed. */
final class TranslationRow extends FormRow<Translation> {

    private static final long serialVersionUID = 1L;

    private final Select<Language> language = field("language", new Select<>());
    private final TextField title = field("title", new TextField(getTranslation("commitments.name")));
    private final TextArea description = field("description", new TextArea(getTranslation("commitments.description")));

    TranslationRow() {
        language.setLabel(getTranslation("commitments.translation.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        description.setMinRows(4);
        Limit.of(description, CommitmentDraft.LONGEST_DESCRIPTION);
    }

    @Override
    void fill(Translation draft) {
        language.setValue(draft.language());
        title.setValue(draft.title());
        description.setValue(draft.description());
    }

    @Override
    Translation typed() {
        return new Translation(language.getValue(), title.getValue(), description.getValue());
    }
}
