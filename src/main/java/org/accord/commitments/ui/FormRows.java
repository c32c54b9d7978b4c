package org.accord.commitments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.FormFaults;

/**
 * A list of a form whose rows are added and removed: milestones, indicators.
 *
 * @param <D> what is typed in one row
 */
final class FormRows<D> extends Section {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Supplier<FormRow<D>> make;
    private final transient FormFaults faults;
    private final transient Autosave autosave;
    private final List<FormRow<D>> rows = new ArrayList<>();
    private final Div list = new Div();

    /**
     * An empty list.
     *
     * @param name by which the service calls it; its texts are {@code commitments.<name>} and {@code form.add.<name>}
     */
    FormRows(String name, Supplier<FormRow<D>> make, FormFaults faults, Autosave autosave) {
        this.name = name;
        this.make = make;
        this.faults = faults;
        this.autosave = autosave;
        Button add = faults.bind(name, new Button(getTranslation("commitments.add." + name), click -> {
            row().components()[0].getElement().callJsFunction("focus");
            autosave.changed();
        }));
        addClassName("rows");
        add(new H2(getTranslation("commitments." + name)), list, add);
    }

    /** With one empty row when there is none. */
    void fill(List<D> drafts) {
        fillOnly(drafts);
        if (drafts.isEmpty()) {
            row();
        }
    }

    /** As many rows as there are. */
    void fillOnly(List<D> drafts) {
        List.copyOf(rows).forEach(this::drop);
        drafts.forEach(draft -> row().fill(draft));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Opens what holds a field that is wrong. */
    void reveal() {
        rows.forEach(FormRow::reveal);
    }

    List<D> typed() {
        return rows.stream().map(FormRow::typed).toList();
    }

    private FormRow<D> row() {
        FormRow<D> row = make.get();
        row.fields()
                .forEach((field, component) ->
                        faults.bind(() -> name + "." + rows.indexOf(row) + "." + field, component));
        autosave.watch(row.watched());
        row.removable(getTranslation("common.remove"), () -> {
            drop(row);
            autosave.changed();
        });
        rows.add(row);
        list.add(row);
        number();
        return row;
    }

    private void drop(FormRow<D> row) {
        faults.forget(row.components());
        rows.remove(row);
        list.remove(row);
        number();
    }

    private void number() {
        for (int index = 0; index < rows.size(); index++) {
            rows.get(index)
                    .named(
                            getTranslation("commitments.row." + name, "number", index + 1),
                            getTranslation("commitments.remove." + name, "number", index + 1));
        }
    }
}
