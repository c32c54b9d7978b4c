package org.accord.commitments.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.MeasureField;

/** One indicator being typed. */
final class IndicatorRow extends FormRow<IndicatorDraft> {

    private static final long serialVersionUID = 1L;

    private final TextField name = field("name", new TextField(getTranslation("commitments.indicator")));
    private final TextField unit = field("unit", new TextField(getTranslation("commitments.unit")));
    private final MeasureField baseline = field("baseline", new MeasureField(getTranslation("commitments.baseline")));
    private final MeasureField target = field("target", new MeasureField(getTranslation("commitments.target")));
    private final DayField due = field("due", new DayField(getTranslation("commitments.due")));

    IndicatorRow() {
        name.setHelperText(getTranslation("hint.indicator"));
        unit.setHelperText(getTranslation("hint.unit"));
        baseline.setHelperText(getTranslation("hint.baseline"));
        target.setHelperText(getTranslation("hint.target"));
    }

    @Override
    void fill(IndicatorDraft draft) {
        name.setValue(draft.name());
        unit.setValue(draft.unit());
        baseline.setValue(draft.baseline());
        target.setValue(draft.target());
        due.setValue(draft.due());
    }

    @Override
    IndicatorDraft typed() {
        return new IndicatorDraft(
                name.getValue(), unit.getValue(), baseline.getValue(), target.getValue(), due.getValue());
    }
}
