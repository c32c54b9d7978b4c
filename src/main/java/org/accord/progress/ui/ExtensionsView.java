package org.accord.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.progress.ProgressProblem;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Signatories;

/** Requests for more days: those that wait, for the secretariat; their own and the form for another, for representatives. */
@Route("extensions/:id?")
@Menu(title = "extensions.title", order = 33)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR", "REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ExtensionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Extensions extensions;
    private final transient Cycles cycles;
    private final transient Signatories signatories;
    private final transient Charters charters;
    private final transient Messages messages;

    ExtensionsView(
            Extensions extensions, Cycles cycles, Signatories signatories, Charters charters, Messages messages) {
        this.extensions = extensions;
        this.cycles = cycles;
        this.signatories = signatories;
        this.charters = charters;
        this.messages = messages;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("extensions.title");
    }

    private void show(String chosen) {
        Work work = new Work(queue(chosen));
        if (!chosen.isEmpty()) {
            work.show(desk(chosen).back(new RouterLink(getTranslation("extensions.title"), ExtensionsView.class)));
        } else if (!CurrentActor.get().isSecretariat()) {
            work.show(new ExtensionForm(extensions, this::go).desk(choices()));
        }
        removeAll();
        add(work);
    }

    private Desk desk(String id) {
        Recorded<Extension> asked = extensions
                .find(id)
                .filter(found -> CurrentActor.get().isSecretariat()
                        || CurrentActor.get().actsFor(found.state().organisation()))
                .orElseThrow(() -> new ProgressProblem.NotFound(id));
        Cycle cycle = cycles.find(asked.state().cycle())
                .orElseThrow(() -> new ProgressProblem.NotFound(asked.state().cycle()));
        return new ExtensionDesk(extensions, asked, cycle, () -> show(id)).desk();
    }

    private Queue queue(String chosen) {
        boolean staff = CurrentActor.get().isSecretariat();
        Queue queue = new Queue(
                getTranslation("extensions.title"),
                staff ? getTranslation("extensions.order") : "",
                new EmptyState(getTranslation("extensions.none"), getTranslation("extensions.none.hint")));
        if (staff) {
            queue.load(page -> extensions.waiting(page, Queue.ROWS).map(asked -> row(asked, chosen)));
        } else {
            RouterLink another = new RouterLink(getTranslation("extensions.new"), ExtensionsView.class);
            another.addClassName("button");
            queue.tool(another);
            queue.show(own().stream()
                    .flatMap(organisation -> charters.slugs(AsOf.NOW).stream()
                            .flatMap(charter -> extensions.of(charter, organisation, AsOf.NOW).stream()))
                    .map(asked -> row(asked, chosen))
                    .toList());
        }
        return queue;
    }

    private QueueRow row(Extension asked, String chosen) {
        return new QueueRow(
                        asked.organisationName().in(language()),
                        ExtensionDesk.what(asked, messages, language()),
                        ExtensionsView.class,
                        new RouteParameters("id", asked.id()))
                .sub(new Standing(asked.state().sign(), getTranslation("extensionState." + asked.state())))
                .current(asked.id().equals(chosen));
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
