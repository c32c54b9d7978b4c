package org.accord.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Waiting;
import org.accord.shared.ui.Work;

/** The start: what waits for this person, in the order it should be done. */
@Route("")
@Menu(title = "workspace.home", order = 0)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    private final transient List<Waiting> waiting;

    HomeView(List<Waiting> waiting) {
        this.waiting = waiting;
        addClassName("view");
        add(CurrentActor.get().is(Role.SUSPENDED) ? suspended() : work());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workspace.home");
    }

    private Component suspended() {
        return new Work(new Desk("", getTranslation("workspace.suspended.title"))
                .wide(new Paragraph(getTranslation("workspace.suspended.what"))));
    }

    private Component work() {
        List<Component> sections = new ArrayList<>();
        long count = 0;
        for (Waiting some : waiting) {
            Page<Waiting.Thing> page = some.first(MOST, Language.of(getLocale()));
            count += page.total();
            if (page.total() > 0) {
                sections.add(section(some, page));
            }
        }
        Desk desk = new Desk("", getTranslation("workspace.home.title", "count", count));
        if (sections.isEmpty()) {
            sections.add(new Paragraph(getTranslation("workspace.home.none")));
        }
        return new Work(desk.wide(sections.toArray(Component[]::new)));
    }

    private Component section(Waiting some, Page<Waiting.Thing> page) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        page.items().forEach(thing -> rows.add(new ListItem(row(thing))));
        Section section = new Section(new H2(getTranslation(some.title(), "count", page.total())), rows);
        if (page.hasNext()) {
            section.add(new Anchor(some.view(), getTranslation("workspace.home.more", "count", page.total() - MOST)));
        }
        return section;
    }

    private static Component row(Waiting.Thing thing) {
        return QueueRow.to(thing.path(), thing.who(), thing.what()).sub(new Standing(thing.sign(), thing.state()));
    }
}
