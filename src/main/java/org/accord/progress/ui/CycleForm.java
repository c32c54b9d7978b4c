package org.accord.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressProblem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;

/** What a coordinator fills in to open a cycle. */
final class CycleForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_GRACE_DAYS = 60;
    private static final int NOT_GIVEN = -1;

    private final transient Cycles cycles;
    private final transient Consumer<Cycle> opened;
    private final transient FormFaults faults = new FormFaults();
    private final TextField name = new TextField(getTranslation("progress.cycle.name"));
    private final DayField from = new DayField(getTranslation("progress.cycle.from"));
    private final DayField to = new DayField(getTranslation("progress.cycle.to"));
    private final DayField opens = new DayField(getTranslation("progress.cycle.opens"));
    private final DayField closes = new DayField(getTranslation("progress.cycle.closes"));
    private final IntegerField grace = new IntegerField(getTranslation("progress.cycle.grace"));

    CycleForm(Cycles cycles, Consumer<Cycle> opened) {
        this.cycles = cycles;
        this.opened = opened;

        name.setHelperText(getTranslation("progress.cycle.name.help"));
        name.setRequiredIndicatorVisible(true);
        grace.setHelperText(getTranslation("progress.cycle.grace.help"));
        grace.setValue(USUAL_GRACE_DAYS);
        faults.bind("name", name);
        faults.bind("from", from);
        faults.bind("to", to);
        faults.bind("opens", opens);
        faults.bind("closes", closes);
        faults.bind("graceDays", grace);
        getContent().addClassName("form");

        getContent()
                .add(
                        new H2(getTranslation("progress.cycle.open")),
                        faults.summary(),
                        name,
                        pair(from, to),
                        pair(opens, closes),
                        grace);
    }

    ActsBar acts() {
        ActsBar acts = new ActsBar();
        acts.primary(getTranslation("progress.cycle.open"), click -> open());
        return acts;
    }

    private void open() {
        faults.clear();
        try {
            Cycle cycle = cycles.open(draft());
            name.clear();
            opened.accept(cycle);
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }

    private CycleDraft draft() {
        return new CycleDraft(
                Charters.PARIS_CALL,
                name.getValue(),
                from.getValue(),
                to.getValue(),
                opens.getValue(),
                closes.getValue(),
                Optional.ofNullable(grace.getValue()).orElse(NOT_GIVEN));
    }

    private static Div pair(DayField one, DayField other) {
        one.setRequiredIndicatorVisible(true);
        other.setRequiredIndicatorVisible(true);
        Div pair = new Div(one, other);
        pair.addClassName("pair");
        return pair;
    }
}
