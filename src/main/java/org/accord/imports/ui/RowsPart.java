package org.accord.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.accord.imports.Column;
import org.accord.imports.Fault;
import org.accord.imports.Import;
import org.accord.imports.ImportRow;
import org.accord.imports.ImportRow.Outcome;
import org.accord.imports.Imports;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Sign;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** The rows of one part, page by page, each fault at the cell it is of. */
final class RowsPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What a row says beside its name. */
    private static final List<Column> SHOWN = List.of(
            Column.TYPE,
            Column.COUNTRY,
            Column.WEBSITE,
            Column.SIGNED_ON,
            Column.FUNCTION,
            Column.INSTRUMENT,
            Column.ACT,
            Column.TRUE_ON,
            Column.SOURCE,
            Column.SOURCE_DATED,
            Column.LINK,
            Column.RESERVATION,
            Column.NOTE);

    private final transient Imports imports;
    private final String id;
    private final Import.Kind kind;
    private final Imports.Part part;
    private final transient Map<Column, String> labels;
    private final Div rows = new Div();
    private final Button previous = new Button(getTranslation("imports.previous"), click -> turn(-1));
    private final Button next = new Button(getTranslation("imports.next"), click -> turn(1));
    private final Span place = new Span();
    private int number;

    RowsPart(Imports imports, String id, Import.Kind kind, Imports.Part part) {
        this.imports = imports;
        this.id = id;
        this.kind = kind;
        this.part = part;
        this.labels = imports.labels(kind, language());
        Div pages = new Div(previous, next, place);

        pages.addClassName("acts");
        rows.addClassName("entries");
        rows.getElement().setAttribute("tabindex", "-1");
        place.addClassName("sub");
        place.getElement().setAttribute("role", "status");
        show();

        getContent().add(rows, pages);
    }

    private void turn(int by) {
        number += by;
        show();
        rows.getElement().callJsFunction("focus");
    }

    private void show() {
        Page<ImportRow> page = imports.rows(id, part, number);
        rows.removeAll();
        page.items().forEach(row -> rows.add(entry(row)));
        previous.setEnabled(number > 0);
        next.setEnabled(page.hasNext());
        previous.setVisible(page.pages() > 1);
        next.setVisible(page.pages() > 1);
        place.setText(getTranslation("imports.page", "page", number + 1, "pages", Math.max(1, page.pages())));
    }

    private Article entry(ImportRow row) {
        Article entry = new Article();
        Span name = new Span(Isolated.text(row.name()));
        name.addClassName("who");
        Span where = new Span(getTranslation("imports.row", "row", row.number()));
        where.addClassName("sub");
        Div facts = new Div();
        facts.addClassName("sub");
        SHOWN.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> facts.add(new Div(Isolated.text(cell))));
        entry.addClassName("entry");
        entry.add(where, new Div(name), facts);
        if (row.outcome() != Outcome.WAITING && row.outcome() != Outcome.REFUSED) {
            entry.add(new Standing(sign(row.outcome()), getTranslation(outcome(row.outcome()))));
        }
        row.hints().forEach(hint -> {
            Span worthKnowing = new Span(imports.said(hint, language()));
            worthKnowing.addClassName("sub");
            entry.add(new Div(worthKnowing));
        });
        if (!row.faults().isEmpty()) {
            entry.add(new UnorderedList(row.faults().stream()
                    .map(fault -> new ListItem(said(row, fault)))
                    .toArray(ListItem[]::new)));
        }
        return entry;
    }

    /** Column, what stands there, what is wrong. */
    private Component said(ImportRow row, Fault fault) {
        Span column = new Span(Objects.requireNonNullElse(labels.get(fault.column()), ""));
        column.addClassName("who");
        Span said = new Span(imports.said(fault, language()));
        String cell = row.cell(fault.column());
        return new Div(Stream.of(new Div(column), new Div(Isolated.text(cell)), new Div(said))
                .toArray(Component[]::new));
    }

    private String outcome(Outcome outcome) {
        return outcome == Outcome.LEFT && kind == Import.Kind.FACTS
                ? "facts.outcome.LEFT"
                : "imports.outcome." + outcome;
    }

    private static Sign sign(Outcome outcome) {
        return switch (outcome) {
            case LANDED -> Sign.DONE;
            case WAITING -> Sign.DOING;
            case REFUSED -> Sign.LATE;
            case TAKEN_BACK, LEFT -> Sign.SILENT;
        };
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
