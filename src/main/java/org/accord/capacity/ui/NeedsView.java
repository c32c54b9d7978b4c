package org.accord.capacity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.capacity.Need;
import org.accord.capacity.NeedSummary;
import org.accord.capacity.Needs;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.SavedFilters;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.FilterShelf;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The needs of the organisations this person acts for, newest first. */
@Route("needs")
@Menu(title = "capacity.needs", order = 30)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class NeedsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Needs needs;
    private final transient Queue queue;
    private final List<String> own;
    private final StateChoice<Need.State> state;
    private final FilterShelf shelf;

    NeedsView(Needs needs, SavedFilters filters) {
        this.needs = needs;
        state = new StateChoice<>(Need.State.class, "needState", NeedsView.class);
        shelf = new FilterShelf(filters, "needs");
        own = CurrentActor.get().organisations().stream()
                .filter(needs::mayAsk)
                .map(OrganisationId::value)
                .toList();
        EmptyState none = new EmptyState(
                getTranslation("capacity.needs.own.none"),
                getTranslation(own.isEmpty() ? "capacity.needs.own.statesOnly" : "capacity.needs.own.hint"));
        queue = new Queue(getTranslation("capacity.needs.own"), "", none);

        addClassName("view");
        if (!own.isEmpty()) {
            if (CurrentActor.get().writing().stream().anyMatch(needs::mayAsk)) {
                Anchor fresh = new Anchor("needs/new", getTranslation("capacity.needs.new"));
                fresh.addClassName("button");
                queue.tool(fresh);
            }
            queue.tool(state).tool(shelf);
        }

        add(new Work(queue));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.read(event.getLocation().getQueryParameters());
        shelf.at(state.parameters());
        queue.narrowed(!state.getValue().isEmpty()).load(this::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capacity.needs.own");
    }

    private Page<QueueRow> rows(int page) {
        return own.isEmpty()
                ? Page.none(Queue.ROWS)
                : needs.list(Needs.all()
                                .where("organisation", own)
                                .where("state", state.names())
                                .page(page, Queue.ROWS))
                        .map(this::row);
    }

    private QueueRow row(NeedSummary need) {
        return QueueRow.to(
                        "needs/" + need.id(), need.title(), need.asker().name().in(Language.of(getLocale())))
                .sub(new Standing(
                        need.state().sign(),
                        getTranslation("needState." + need.state().name())));
    }
}
