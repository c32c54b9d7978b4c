package org.accord.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.commitments.Indicator;
import org.accord.progress.IndicatorValue;
import org.accord.progress.ReportFields;
import org.accord.shared.Formats;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.MeasureField;

/** What one indicator stands at: value, day and method, with the last value reported beside it. */
final class ValueFields extends FieldSet {

    private static final long serialVersionUID = 1L;

    private final String indicator;
    private final MeasureField value = new MeasureField(getTranslation("progress.value"));
    private final DayField on = new DayField(getTranslation("progress.measuredOn"));
    private final TextField method = new TextField(getTranslation("progress.method"));

    ValueFields(
            Indicator indicator, Optional<IndicatorValue> last, Formats formats, FormFaults faults, Autosave autosave) {
        super(indicator.name());
        this.indicator = indicator.id();
        String name = "values." + indicator.id();
        faults.bind(name + ".value", value);
        faults.bind(name + ".on", on);
        faults.bind(name + ".method", method);
        value.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        value.setHelperText(getTranslation(
                "progress.target",
                "baseline",
                formats.number(indicator.baseline()),
                "target",
                formats.number(indicator.target()),
                "unit",
                indicator.unit(),
                "day",
                formats.shortDay(indicator.due())));
        last.ifPresent(known -> on.setHelperText(getTranslation(
                "progress.lastValue", "value", formats.number(known.value()), "day", formats.shortDay(known.on()))));
        method.setHelperText(getTranslation("hint.method"));
        autosave.watch(value, on, method);
        Div pair = new Div(value, on, method);
        pair.addClassName("pair");
        add(pair);
    }

    /** Id of what is measured. */
    String indicator() {
        return indicator;
    }

    /** The three, each with the place below them where a conflict is shown. */
    List<LiveField> live() {
        String name = "values." + indicator;
        List<LiveField> fields = List.of(
                LiveField.of(
                        name + ".value", value, ReportFields::number, ReportFields::number, UnaryOperator.identity()),
                LiveField.of(
                        name + ".on",
                        on,
                        day -> day == null ? "" : day.toString(),
                        ReportFields::day,
                        UnaryOperator.identity()),
                LiveField.ofText(name + ".method", method));
        fields.forEach(field -> add(field.conflict()));
        return fields;
    }
}
