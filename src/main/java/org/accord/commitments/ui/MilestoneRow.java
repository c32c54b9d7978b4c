package org.accord.commitments.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.shared.ui.DayField;
import org.jspecify.annotations.Nullable;

/** One milestone being typed. */
final class MilestoneRow extends FormRow<MilestoneDraft> {

    private static final long serialVersionUID = 1L;

    private final TextField title = field("title", new TextField(getTranslation("commitments.milestone")));
    private final DayField due = field("due", new DayField(getTranslation("commitments.due")));
    private @Nullable String id = "";

    MilestoneRow() {
        title.setHelperText(getTranslation("hint.milestone"));
    }

    @Override
    void fill(MilestoneDraft draft) {
        id = draft.id();
        title.setValue(draft.title());
        due.setValue(draft.due());
    }

    @Override
    MilestoneDraft typed() {
        return new MilestoneDraft(title.getValue(), due.getValue(), id);
    }
}
