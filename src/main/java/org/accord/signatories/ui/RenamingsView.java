package org.accord.signatories.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
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
import org.accord.shared.ui.RequestsView;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Organisation;
import org.accord.signatories.Renaming;
import org.accord.signatories.Renamings;
import org.accord.signatories.SignatoryProblem;

/** Other names for organisations: requests that wait, for the secretariat; their own, for representatives. */
@Route("renamings/:id?")
@Menu(title = "renaming.title", order = 16)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class RenamingsView extends RequestsView {

    private static final long serialVersionUID = 1L;

    private final transient Renamings renamings;

    RenamingsView(Renamings renamings) {
        super("renaming.title");
        this.renamings = renamings;
    }

    @Override
    protected Desk desk(String chosen) {
        OrganisationId id = new OrganisationId(chosen);
        boolean staff = CurrentActor.get().isSecretariat();
        if (!staff && !CurrentActor.get().seesFor(id)) {
            throw new SignatoryProblem.NotAllowed(id.value());
        }
        Recorded<Organisation> now =
                renamings.organisation(id).orElseThrow(() -> new SignatoryProblem.NotFound(id.value()));
        return new RenamingDesk(renamings, now, renamings.find(id), () -> show(chosen))
                .desk(staff, !staff && renamings.mayAsk(id));
    }

    @Override
    protected Queue queue(String chosen) {
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
