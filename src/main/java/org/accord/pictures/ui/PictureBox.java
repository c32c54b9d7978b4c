package org.accord.pictures.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.accord.pictures.Drawn;
import org.accord.pictures.Table;
import org.accord.shared.ui.Isolated;

/**
 * A picture in the workspace, as it stands on public pages: the same drawing with title and description, and its figures
 * as a table that a key opens. The renderer escapes every text it writes.
 */
public final class PictureBox extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Holds the picture with its title, its text for screen readers and its table. */
    public PictureBox(Drawn drawn) {
        NativeDetails figures = new NativeDetails(getTranslation("pictures.table"), table(drawn));
        getContent().addClassName("picture");
        getContent().add(new Svg(drawn.svg().text()), figures);
    }

    private static NativeTable table(Drawn drawn) {
        NativeTable table = new NativeTable();
        table.getCaption().add(Isolated.text(drawn.title()));
        table.getCaption().addClassName("visually-hidden");
        NativeTableRow head = table.getHead().addRow();
        for (String column : drawn.table().head()) {
            head.add(heading(column, "col"));
        }
        for (List<String> row : drawn.table().rows()) {
            table.getBody().add(row(row, drawn.table()));
        }
        return table;
    }

    private static NativeTableRow row(List<String> cells, Table table) {
        NativeTableRow row = new NativeTableRow(heading(cells.getFirst(), "row"));
        for (String text : cells.subList(1, cells.size())) {
            NativeTableCell cell = new NativeTableCell(Isolated.text(text));
            cell.setClassName("n", !table.words());
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Isolated.text(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
