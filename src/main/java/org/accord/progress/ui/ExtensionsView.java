package org.accord.progress.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.progress.ProgressProblem;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.RequestsView;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Signatories;

/**
 * Requests for more days: those that wait and below them those that were decided, for the secretariat; their own and the
 * form for another, for representatives.
 */
@Route("extensions/:id?")
@Menu(title = "extensions.title", order = 33)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ExtensionsView extends RequestsView {

    private static final long serialVersionUID = 1L;

    private final transient Extensions extensions;
    private final transient Cycles cycles;
    private final transient Signatories signatories;
    private final transient Charters charters;
    private final transient Accounts accounts;

    ExtensionsView(
            Extensions extensions, Cycles cycles, Signatories signatories, Charters charters, Accounts accounts) {
        super("extensions.title");
        this.extensions = extensions;
        this.cycles = cycles;
        this.signatories = signatories;
        this.charters = charters;
        this.accounts = accounts;
    }

    @Override
    protected Optional<Desk> beginning() {
        return CurrentActor.get().isSecretariat()
                ? Optional.empty()
                : Optional.of(new ExtensionForm(extensions, this::go).desk(choices()));
    }

    @Override
    protected Desk desk(String id) {
        Recorded<Extension> asked = extensions
                .find(id)
                .filter(found -> CurrentActor.get().isSecretariat()
                        || CurrentActor.get().actsFor(found.state().organisation()))
                .orElseThrow(() -> new ProgressProblem.NotFound(id));
        return new ExtensionDesk(extensions, accounts, asked, cycle(asked.state()), () -> show(id)).desk();
    }

    private Cycle cycle(Extension asked) {
        return cycles.find(asked.cycle()).orElseThrow(() -> new ProgressProblem.NotFound(asked.cycle()));
    }

    @Override
    protected Queue queue(String chosen) {
        boolean staff = CurrentActor.get().isSecretariat();
        Queue queue = new Queue(
                getTranslation("extensions.title"),
                staff ? getTranslation("extensions.order") : "",
                new EmptyState(
                        getTranslation(staff ? "desks.none" : "extensions.none"),
                        getTranslation("extensions.none.hint")));
        if (staff) {
            queue.load(page -> extensions.waiting(page, Queue.ROWS).map(asked -> row(asked, chosen)));
            return queue.done(
                    getTranslation("desks.done"),
                    page -> extensions.decided(page, Queue.ROWS).map(asked -> row(asked, chosen)));
        }
        RouterLink another = new RouterLink(getTranslation("extensions.new"), ExtensionsView.class);
        another.addClassName("button");
        queue.tool(another);
        queue.show(own().stream()
                .flatMap(organisation -> charters.slugs(AsOf.NOW).stream()
                        .flatMap(charter -> extensions.of(charter, organisation, AsOf.NOW).stream()))
                .map(asked -> row(asked, chosen))
                .toList());
        return queue;
    }

    private QueueRow row(Extension asked, String chosen) {
        Cycle cycle = cycle(asked);
        Formats formats = Formats.of(language());
        return new QueueRow(
                        asked.organisationName().in(language()),
                        getTranslation(
                                "desks.extension.row." + asked.state(),
                                "cycle",
                                cycle.name(),
                                "wanted",
                                formats.shortDay(cycle.due(asked.days())),
                                "before",
                                formats.shortDay(cycle.closes())),
                        ExtensionsView.class,
                        new RouteParameters("id", asked.id()))
                .sub(new Standing(asked.state().sign(), getTranslation("extensionState." + asked.state())), day(asked))
                .current(asked.id().equals(chosen));
    }

    /** Of the decision, or of the request while there is none. */
    private Isolated day(Extension asked) {
        Instant decided = asked.decidedAt();
        return Isolated.text(Formats.of(language()).shortDay(Days.of(decided == null ? asked.askedAt() : decided)));
    }

    private List<ExtensionForm.Choice> choices() {
        return own().stream()
                .flatMap(organisation -> signatories.organisation(organisation).stream())
                .flatMap(organisation -> charters.slugs(AsOf.NOW).stream()
                        .flatMap(charter -> extensions.open(charter, organisation.id()).stream())
                        .map(cycle -> new ExtensionForm.Choice(organisation.id(), organisation.name(), cycle)))
                .toList();
    }

    private static List<OrganisationId> own() {
        return CurrentActor.get().organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }

    private void go(Extension asked) {
        getUI().ifPresent(ui -> ui.navigate(ExtensionsView.class, new RouteParameters("id", asked.id())));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
