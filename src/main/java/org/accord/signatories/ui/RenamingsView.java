package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Organisation;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;
import org.accord.signatories.SignatoryProblem;

/** Other names for organisations: requests that wait, for the secretariat; their own, for representatives. */
@Route("renamings/:id?")
@Menu(title = "renaming.title", order = 16)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class RenamingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Renamings renamings;

    RenamingsView(Renamings renamings) {
        this.renamings = renamings;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("renaming.title");
    }

    private void show(String chosen) {
        Work work = new Work(queue(chosen));
        if (!chosen.isEmpty()) {
            work.show(desk(new OrganisationId(chosen), chosen)
                    .back(new RouterLink(getTranslation("renaming.title"), RenamingsView.class)));
        }
        removeAll();
        add(work);
    }

    private Desk desk(OrganisationId id, String chosen) {
        boolean staff = CurrentActor.get().isSecretariat();
        if (!staff && !CurrentActor.get().seesFor(id)) {
            throw new SignatoryProblem.NotAllowed(id.value());
        }
        Recorded<Organisation> now =
                renamings.organisation(id).orElseThrow(() -> new SignatoryProblem.NotFound(id.value()));
        return new RenamingDesk(renamings, now, renamings.find(id), () -> show(chosen))
                .desk(staff, !staff && renamings.mayAsk(id));
    }

    private Queue queue(String chosen) {
        boolean staff = CurrentActor.get().isSecretariat();
        Queue queue = new Queue(
                getTranslation("renaming.title"),
                staff ? getTranslation("renaming.order") : "",
                new EmptyState(getTranslation("renaming.none"), getTranslation("renaming.none.hint")));
        if (staff) {
            queue.load(page -> renamings.waiting(page, Queue.ROWS).map(asked -> row(asked, chosen)));
        } else {
            queue.show(renamings.own().stream().map(own -> row(own, chosen)).toList());
        }
        return queue;
    }

    private QueueRow row(Renaming asked, String chosen) {
        return row(
                asked.organisation(),
                asked.former(),
                getTranslation("renaming.to", "name", asked.name().in(language())),
                asked.state(),
                chosen);
    }

    private QueueRow row(Organisation own, String chosen) {
        String what = getTranslation("organisationType." + own.type().name());
        return renamings
                .find(own.id())
                .map(last -> row(own.id(), own.name(), what, last.state().state(), chosen))
                .orElseGet(() -> row(own.id(), own.name(), what, chosen));
    }

    private QueueRow row(
            OrganisationId organisation, LocalisedText name, String what, Renaming.State state, String chosen) {
        return row(organisation, name, what, chosen)
                .sub(new Standing(state.sign(), getTranslation("renamingState." + state)));
    }

    private QueueRow row(OrganisationId organisation, LocalisedText name, String what, String chosen) {
        return new QueueRow(
                        name.in(language()), what, RenamingsView.class, new RouteParameters("id", organisation.value()))
                .current(organisation.value().equals(chosen));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
