package org.accord.capacity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.capacity.NeedSummary;
import org.accord.capacity.Needs;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The needs of the organisations this person acts for, newest first. */
@Route("needs")
@Menu(title = "capacity.needs", order = 30)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class NeedsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Needs needs;

    NeedsView(Needs needs) {
        this.needs = needs;
        List<String> own = CurrentActor.get().organisations().stream()
                .filter(needs::mayAsk)
                .map(OrganisationId::value)
                .toList();
        EmptyState none = new EmptyState(
                getTranslation("capacity.needs.own.none"),
                getTranslation(own.isEmpty() ? "capacity.needs.own.statesOnly" : "capacity.needs.own.hint"));
        Queue queue = new Queue(getTranslation("capacity.needs.own"), "", none);

        addClassName("view");
        if (!own.isEmpty()) {
            queue.tool(new Anchor("needs/new", getTranslation("capacity.needs.new")));
            queue.show(rows(own));
        }

        add(new Work(queue));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capacity.needs.own");
    }

    private List<QueueRow> rows(List<String> own) {
        return needs.list(Needs.all().where("organisation", own).page(0, MOST)).items().stream()
                .map(this::row)
                .toList();
    }

    private QueueRow row(NeedSummary need) {
        return QueueRow.to(
                        "needs/" + need.id(), need.title(), need.asker().name().in(Language.of(getLocale())))
                .sub(new Standing(
                        need.state().sign(),
                        getTranslation("needState." + need.state().name())));
    }
}
