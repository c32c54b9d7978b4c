package org.accord.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.accord.settings.SettingsArea;
import org.accord.shared.CurrentActor;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;

/** The start of the settings: every page of them that is any use to this person. */
@Route("settings")
@Menu(title = "settings", order = 95)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class SettingsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SettingsView(List<SettingsArea> areas) {
        UnorderedList rows = new UnorderedList();

        addClassName("view");
        rows.addClassName("rows");
        areas.stream()
                .filter(area -> area.isFor(CurrentActor.get()))
                .sorted(Comparator.comparing(SettingsArea::order))
                .forEach(area -> rows.add(new ListItem(
                        QueueRow.to(area.path(), getTranslation(area.title()), getTranslation(area.hint())))));

        add(new Work(
                new Desk("", getTranslation("settings")).wide(new Paragraph(getTranslation("settings.what")), rows)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings");
    }
}
