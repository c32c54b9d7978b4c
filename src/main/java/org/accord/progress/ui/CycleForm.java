package org.accord.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressProblem;
import org.accord.progress.Rules;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;

/** What a coordinator fills in to open a cycle, or to change the days of an open one. */
final class CycleForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final transient Cycles cycles;
    private final transient Rules rules;
    private final transient BiConsumer<String, Cycle> saved;
    private final transient ActsBar acts = new ActsBar();
    private final H2 heading = new H2();
    private final Div meanwhile = new Div();
    private String charter = Charters.PARIS_CALL;
    private transient Optional<Recorded<Cycle>> changing = Optional.empty();
    private final transient FormFaults faults = new FormFaults();
    private final TextField name = new TextField(getTranslation("progress.cycle.name"));
    private final DayField from = new DayField(getTranslation("progress.cycle.from"));
    private final DayField to = new DayField(getTranslation("progress.cycle.to"));
    private final DayField opens = new DayField(getTranslation("progress.cycle.opens"));
    private final DayField closes = new DayField(getTranslation("progress.cycle.closes"));
    private final IntegerField grace = new IntegerField(getTranslation("progress.cycle.grace"));

    CycleForm(Cycles cycles, Rules rules, BiConsumer<String, Cycle> saved) {
        this.cycles = cycles;
        this.rules = rules;
        this.saved = saved;

        name.setHelperText(getTranslation("progress.cycle.name.help"));
        name.setRequiredIndicatorVisible(true);
        grace.setHelperText(getTranslation("progress.cycle.grace.help"));
        grace.setValue(rules.now(charter).graceDays());
        faults.bind("name", name);
        faults.bind("from", from);
        faults.bind("to", to);
        faults.bind("opens", opens);
        faults.bind("closes", closes);
        faults.bind("graceDays", grace);
        meanwhile.getElement().setAttribute("role", "alert");
        getContent().addClassName("form");
        label();

        getContent().add(heading, faults.summary(), meanwhile, name, pair(from, to), pair(opens, closes), grace);
    }

    /** Turns to a charter, for a new cycle of it. */
    void under(String slug) {
        charter = slug;
        clear();
    }

    ActsBar acts() {
        return acts;
    }

    /** Turns to an open cycle; the days in the form are the cycle's. */
    void change(String id) {
        Recorded<Cycle> found = cycles.recorded(id);
        CycleDraft now = CycleDraft.from(found.state());
        changing = Optional.of(found);
        name.setValue(now.name());
        from.setValue(now.from());
        to.setValue(now.to());
        opens.setValue(now.opens());
        closes.setValue(now.closes());
        grace.setValue(now.graceDays());
        label();
        closes.focus();
    }

    /** Turns back to a new cycle. */
    private void clear() {
        changing = Optional.empty();
        List.of(from, to, opens, closes).forEach(DayField::clear);
        name.clear();
        grace.setValue(rules.now(charter).graceDays());
        label();
    }

    private void label() {
        faults.clear();
        meanwhile.removeAll();
        name.setReadOnly(changing.isPresent());
        heading.setText(changing.map(found ->
                        getTranslation("cycles.change.of", "name", found.state().name()))
                .orElseGet(() -> getTranslation("progress.cycle.open")));
        acts.clear();
        if (changing.isPresent()) {
            acts.primary(getTranslation("cycles.change.save"), click -> save());
            acts.secondary(getTranslation("common.cancel"), click -> clear());
        } else {
            acts.primary(getTranslation("progress.cycle.open"), click -> save());
        }
    }

    private void save() {
        faults.clear();
        try {
            String said = changing.isPresent() ? "cycles.saved" : "progress.cycle.opened";
            Cycle cycle = changing.map(found -> cycles.change(found.id(), draft(), found.version()))
                    .orElseGet(() -> cycles.open(draft()));
            clear();
            saved.accept(said, cycle);
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.NotInState late) {
            changing.ifPresent(this::sayWhatStands);
        }
    }

    /** Somebody was faster: what was typed stays, what is on the record now is said, and saving goes on from there. */
    private void sayWhatStands(Recorded<Cycle> before) {
        Recorded<Cycle> now = cycles.recorded(before.id());
        changing = Optional.of(now);
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(getTranslation(
                "cycles.changedMeanwhile",
                "state",
                getTranslation("cycleState." + now.state().state()),
                "opens",
                now.state().opens(),
                "closes",
                now.state().closes(),
                "grace",
                now.state().graceDays())));
    }

    private CycleDraft draft() {
        return new CycleDraft(
                charter,
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
