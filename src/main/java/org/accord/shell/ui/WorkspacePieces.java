package org.accord.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.ErrorState;
import org.accord.shared.ui.ErrorSummary;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.MeasureField;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;

/** Every widget of the workspace: as it is, empty, loading, wrong, and with a long text. */
final class WorkspacePieces extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONG = 6;

    WorkspacePieces() {
        getContent().addClassName("pieces");
        getContent()
                .add(
                        piece("style.fields", fields()),
                        piece("style.wrong", wrong()),
                        piece("style.list", list()),
                        piece("style.none", new EmptyState(text("filters.none"), text("filters.none.hint"))),
                        piece(
                                "style.failed",
                                new ErrorState(() -> Notices.success(text("common.results", "count", 0)))),
                        piece("style.loading", loading()),
                        piece("style.facts", facts()),
                        piece("style.acts", acts()));
    }

    private Component piece(String key, Component shown) {
        Section piece = new Section(new H2(text(key)), shown);
        piece.addClassName("piece");
        return piece;
    }

    private Component fields() {
        TextField field = new TextField(text("filters.name"));
        field.setHelperText(text("filters.name.help"));
        TextArea area = new TextArea(text("glossary.review"));
        area.setValue(longText());
        Select<String> choice = new Select<>();
        choice.setLabel(text("commitments.state"));
        choice.setItems(text("common.all"));
        choice.setValue(text("common.all"));
        ComboBox<String> search = new ComboBox<>(text("common.search"), List.of(text("common.all")));
        TextField closed = new TextField(text("glossary.signatory"));
        closed.setValue(text("glossary.signatory"));
        closed.setReadOnly(true);
        return stack(
                field,
                area,
                choice,
                search,
                new DayField(text("frame.day")),
                new MeasureField(text("glossary.indicator")),
                new Checkbox(text("common.yes"), true),
                closed);
    }

    private Component wrong() {
        TextField field = new TextField(text("filters.name"));
        field.setInvalid(true);
        field.setErrorMessage(text("invalid.required"));
        ErrorSummary summary = new ErrorSummary(text("common.problems", "count", 1));
        summary.draw(List.of(new ErrorSummary.Fault(text("invalid.required"), field)));
        return stack(summary, field);
    }

    private Component list() {
        Queue queue = new Queue(
                text("glossary.review"),
                text("review.order"),
                new EmptyState(text("review.none"), text("review.none.hint")));
        queue.show(List.of(
                QueueRow.to("style", text("glossary.signatory"), text("glossary.commitment"))
                        .sub(new Standing(Sign.LATE, text("style.sign.LATE")))
                        .current(true),
                QueueRow.to("style", longText(), longText())
                        .sub(new Standing(Sign.SILENT, text("style.sign.SILENT")))));
        return queue;
    }

    private Component loading() {
        ProgressBar unknown = new ProgressBar();
        unknown.setIndeterminate(true);
        unknown.getElement().setAttribute("aria-label", text("style.loading"));
        ProgressBar half = new ProgressBar(0, 1, 0.5);
        half.getElement().setAttribute("aria-label", text("style.loading"));
        return stack(unknown, half);
    }

    private Component facts() {
        return new Facts()
                .fact(text("glossary.signatory"), text("glossary.signatory.text"))
                .fact(text("glossary.commitment"), longText());
    }

    private Component acts() {
        ActsBar bar = new ActsBar();
        bar.primary(text("common.save"), click -> Notices.success(text("filters.kept")));
        bar.secondary(text("undo"), click -> Notices.undo(text("undo.withdraw"), text("undo"), () -> {}));
        bar.quiet(text("style.failed"), click -> Notices.problem(text("error.500.what"), text("common.close")));
        bar.quiet(text("style.conflict"), click -> conflict());
        Button closed = new Button(text("common.send"));
        closed.setEnabled(false);
        bar.add(closed);
        bar.saved(text("common.saved", "time", "09:41"));
        return bar;
    }

    private void conflict() {
        ConflictDialog.Part part = new ConflictDialog.Part(
                text("glossary.commitment"), text("glossary.need.text"), text("glossary.offer.text"), () -> {});
        new ConflictDialog(text("form.colleague"), List.of(part), () -> {}, () -> {}).open();
    }

    private String longText() {
        return (text("glossary.standing.text") + " ").repeat(LONG).strip();
    }

    private static Div stack(Component... components) {
        Div stack = new Div(components);
        stack.addClassName("form");
        return stack;
    }

    private String text(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
