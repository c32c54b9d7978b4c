package org.accord.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.accord.charters.Charters;
import org.accord.imports.Import;
import org.accord.imports.Imports;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.jspecify.annotations.Nullable;

/** Lists that were read, newest first, with the chosen one on the desk; and the form for another. */
@Route("imports/:id?")
@Menu(title = "imports.title", order = 12)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ImportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** In the place of an id: the form. No id is so short. */
    static final String NEW = "new";

    private final transient Imports imports;
    private final transient Charters charters;
    private final transient Queue queue;
    private final transient Work work;
    private String chosen = "";
    private boolean ofFacts;
    private transient @Nullable ImportDesk desk;
    private transient Runnable ending = () -> {};

    ImportsView(Imports imports, Charters charters) {
        this.imports = imports;
        this.charters = charters;
        queue = new Queue(
                getTranslation("imports.title"),
                getTranslation("imports.order"),
                new EmptyState(getTranslation("imports.none"), getTranslation("imports.none.hint")));
        RouterLink another =
                new RouterLink(getTranslation("imports.new"), ImportsView.class, new RouteParameters("id", NEW));
        another.addClassName("next");
        work = new Work(queue);

        addClassName("view");
        queue.tool(another);

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get("id").orElse("");
        ofFacts = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .filter("facts"::equals)
                .isPresent();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ending = imports.listen(id -> ui.access(() -> follow(id)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        ending.run();
    }

    private void follow(String id) {
        if (id.equals(chosen) && desk != null && !desk.moved()) {
            show();
        }
    }

    private void show() {
        queue.load(page -> imports.all(page, Queue.ROWS)
                .map(read -> row(read).current(read.id().equals(chosen))));
        desk = null;
        if (chosen.isEmpty()) {
            work.clear();
        } else if (chosen.equals(NEW)) {
            work.show(
                    new NewImport(imports, charters, kind(), this::open).desk().back(back()));
        } else {
            ImportDesk now = new ImportDesk(imports, charters, chosen, this::show);
            desk = now;
            work.show(now.desk().back(back()));
        }
    }

    /** Of what a new list is, as {@code ?of=facts} says. */
    private Import.Kind kind() {
        return ofFacts ? Import.Kind.FACTS : Import.Kind.SIGNATORIES;
    }

    private void open(String id) {
        UI.getCurrent().navigate(ImportsView.class, new RouteParameters("id", id));
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("imports.title"), ImportsView.class);
    }

    private QueueRow row(Import read) {
        return new QueueRow(
                        read.file(),
                        getTranslation("imports.kind." + read.kind()) + " · "
                                + Formats.of(Language.of(getLocale())).instant(read.readAt()),
                        ImportsView.class,
                        new RouteParameters("id", read.id()))
                .sub(new Standing(sign(read.state()), getTranslation("imports.state." + read.state())));
    }

    static Sign sign(Import.State state) {
        return switch (state) {
            case READ, RUNNING, UNDOING -> Sign.DOING;
            case DONE -> Sign.DONE;
            case UNDONE, DISCARDED -> Sign.SILENT;
        };
    }
}
