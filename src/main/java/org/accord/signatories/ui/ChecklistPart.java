package org.accord.signatories.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.accord.signatories.CheckPoint;
import org.accord.signatories.Vetting;

/** What was looked into, each point with who did and when. */
final class ChecklistPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient VettingDesk desk;
    private final Map<CheckPoint, Checkbox> boxes = new EnumMap<>(CheckPoint.class);
    private final Map<CheckPoint, Span> marks = new EnumMap<>(CheckPoint.class);

    ChecklistPart(VettingDesk desk) {
        this.desk = desk;
        UnorderedList list = new UnorderedList();

        addClassName("part");
        list.addClassName("plain");
        for (CheckPoint point : CheckPoint.values()) {
            list.add(row(point));
        }

        add(new H2(getTranslation("vetting.checklist")), list);
        desk.show(this::show);
    }

    private ListItem row(CheckPoint point) {
        Checkbox box = new Checkbox(getTranslation("vetting.point." + point));
        Span mark = new Span();
        mark.addClassName("sub");
        box.setReadOnly(!desk.isUndecided());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.act((vettings, application, seen) -> vettings.tick(application, seen, point, change.getValue()));
            }
        });
        boxes.put(point, box);
        marks.put(point, mark);
        return new ListItem(box, mark);
    }

    private void show() {
        boxes.forEach((point, box) -> {
            Optional<Vetting.Tick> tick = desk.board().vetting().tick(point);
            box.setValue(tick.isPresent());
            String mark = tick.map(done -> desk.by("vetting.by", done.by(), done.at()))
                    .orElse("");
            Optional.ofNullable(marks.get(point)).ifPresent(line -> line.setText(mark));
        });
    }
}
