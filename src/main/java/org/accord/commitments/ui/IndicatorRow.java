package org.accord.commitments.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.IndicatorDetails;
import org.accord.commitments.IndicatorDetails.Direction;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.MeasureField;
import org.jspecify.annotations.Nullable;

/** One indicator being typed; what makes its values comparable opens below it. */
final class IndicatorRow extends FormRow<IndicatorDraft> {

    private static final long serialVersionUID = 1L;

    private final TextField name = field("name", new TextField(getTranslation("commitments.indicator")));
    private final TextField unit = field("unit", new TextField(getTranslation("commitments.unit")));
    private final MeasureField baseline = field("baseline", new MeasureField(getTranslation("commitments.baseline")));
    private final MeasureField target = field("target", new MeasureField(getTranslation("commitments.target")));
    private final DayField due = field("due", new DayField(getTranslation("commitments.due")));
    private final IntegerField year =
            optional("baselineYear", new IntegerField(getTranslation("commitments.baselineYear")));
    private final Select<Direction> direction = optional("direction", new Select<>());
    private final Checkbox cumulative = optional("cumulative", new Checkbox());
    private final TextField groups =
            optional("disaggregation", new TextField(getTranslation("commitments.disaggregation")));
    private final TextField means = optional("verification", new TextField(getTranslation("commitments.verification")));
    private final Details more = new Details(getTranslation("commitments.comparable"));
    private @Nullable String id = "";

    IndicatorRow() {
        name.setHelperText(getTranslation("hint.indicator"));
        unit.setHelperText(getTranslation("hint.unit"));
        baseline.setHelperText(getTranslation("hint.baseline"));
        target.setHelperText(getTranslation("hint.target"));
        year.setHelperText(getTranslation("commitments.baselineYear.hint"));
        direction.setLabel(getTranslation("commitments.direction"));
        direction.setItems(Direction.values());
        direction.setEmptySelectionAllowed(true);
        direction.setEmptySelectionCaption(getTranslation("commitments.direction.byTarget"));
        direction.setItemLabelGenerator(chosen ->
                getTranslation(chosen == null ? "commitments.direction.byTarget" : "direction." + chosen.name()));
        cumulative.setLabel(getTranslation("commitments.cumulative.choose"));
        groups.setHelperText(getTranslation("commitments.disaggregation.hint"));
        means.setHelperText(getTranslation("commitments.verification.hint"));
        Div fields = new Div(year, direction, groups, means, cumulative);
        fields.addClassName("pair");
        more.add(fields);
        add(more);
    }

    @Override
    void reveal() {
        if (year.isInvalid() || groups.isInvalid() || means.isInvalid()) {
            more.setOpened(true);
        }
    }

    @Override
    void fill(IndicatorDraft draft) {
        IndicatorDetails details = draft.details();
        id = draft.id();
        name.setValue(draft.name());
        unit.setValue(draft.unit());
        baseline.setValue(draft.baseline());
        target.setValue(draft.target());
        due.setValue(draft.due());
        year.setValue(details.baselineYear());
        direction.setValue(details.direction());
        cumulative.setValue(details.cumulative());
        groups.setValue(details.disaggregation());
        means.setValue(details.verification());
        more.setOpened(!details.equals(IndicatorDetails.NONE));
    }

    @Override
    IndicatorDraft typed() {
        return new IndicatorDraft(
                name.getValue(),
                unit.getValue(),
                baseline.getValue(),
                target.getValue(),
                due.getValue(),
                id,
                details());
    }

    private IndicatorDetails details() {
        return new IndicatorDetails(
                year.getValue(), direction.getValue(), cumulative.getValue(), groups.getValue(), means.getValue());
    }
}
