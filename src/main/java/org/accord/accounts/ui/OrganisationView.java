package org.accord.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.LostOrganisation;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.SignIns;
import org.accord.accounts.Successions;
import org.accord.accounts.User;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.Sign;
import org.accord.shared.Sorting;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/**
 * Who acts for an organisation, and who takes over when somebody leaves: their own for members, those that nobody looks
 * after for coordinators.
 */
@Route("organisation/:id?")
@Menu(title = "succession.title", order = 85)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Successions successions;
    private final transient PersonParts parts;
    private final Div said = new Div();

    OrganisationView(
            Accounts accounts,
            Successions successions,
            SignIns signIns,
            Invitations invitations,
            OrganisationNames names,
            Clock clock) {
        this.successions = successions;
        this.parts = new PersonParts(accounts, signIns, invitations, names, clock);

        addClassName("view");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.removeAll();
        show(event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("succession.title");
    }

    private void show(String asked) {
        Map<OrganisationId, LostOrganisation> lost = lost();
        List<OrganisationId> shown = shown(lost.keySet());
        String chosen = asked.isEmpty() && shown.size() == 1 ? shown.getFirst().value() : asked;
        Work work = new Work(queue(shown, lost, chosen));
        if (!chosen.isEmpty()) {
            work.show(desk(new OrganisationId(chosen)));
        }
        removeAll();
        add(work);
    }

    private Queue queue(List<OrganisationId> shown, Map<OrganisationId, LostOrganisation> lost, String chosen) {
        Queue queue = new Queue(
                getTranslation("succession.title"),
                getTranslation(isSecretariat() ? "succession.lost" : "succession.own"),
                new EmptyState(getTranslation("succession.none"), getTranslation("succession.none.hint")));
        queue.show(shown.stream()
                .map(each -> row(each, Optional.ofNullable(lost.get(each)))
                        .current(each.value().equals(chosen)))
                .toList());
        return queue;
    }

    private QueueRow row(OrganisationId organisation, Optional<LostOrganisation> lost) {
        QueueRow row = new QueueRow(
                parts.organisation(organisation),
                "",
                OrganisationView.class,
                new RouteParameters("id", organisation.value()));
        lost.ifPresent(found -> row.sub(
                new Standing(
                        found.over() ? Sign.LATE : Sign.SILENT,
                        getTranslation(found.over() ? "todo.lost.over" : "todo.lost.soon")),
                new Span(
                        found.lastDay() == null
                                ? ""
                                : getTranslation("succession.lost.lastDay", "day", found.lastDay()))));
        return row;
    }

    /** For the secretariat, the most urgent first; nothing for others. */
    private Map<OrganisationId, LostOrganisation> lost() {
        Map<OrganisationId, LostOrganisation> lost = new LinkedHashMap<>();
        if (isSecretariat()) {
            successions.lost(0, MOST).items().forEach(each -> lost.put(each.organisation(), each));
        }
        return lost;
    }

    /** One's own, and those that nobody looks after. */
    private List<OrganisationId> shown(Set<OrganisationId> lost) {
        Stream<OrganisationId> own =
                CurrentActor.get().organisations().stream().sorted(Sorting.by(parts::organisation, parts.language()));
        return Stream.concat(own, lost.stream()).distinct().toList();
    }

    private Desk desk(OrganisationId organisation) {
        List<User> members = parts.accounts().byOrganisation(organisation);
        Desk desk = new Desk("", parts.organisation(organisation))
                .back(new RouterLink(getTranslation("succession.title"), OrganisationView.class));
        desk.under(said);
        desk.column(
                new H2(getTranslation("succession.members")),
                new Paragraph(getTranslation("succession.members.what")),
                new MembersPart(parts, organisation, members));
        if (isSecretariat() && successions.mayAppoint(organisation)) {
            desk.column(new AppointForm(successions, organisation, this::done));
        } else if (looksAfter(organisation)) {
            desk.column(new HandOverForm(parts, successions, organisation, members, this::done));
        }
        return desk;
    }

    /** Says what was done until the next step, and shows the link when there is one: it is shown this once. */
    private void done(OrganisationId organisation, String text, Optional<PasswordLink> link) {
        said.removeAll();
        Paragraph note = new Paragraph(text);
        note.addClassNames("note", "done");
        said.add(note);
        link.ifPresent(made -> said.add(InvitationNote.of(parts, made)));
        if (CurrentActor.get().seesFor(organisation) || isSecretariat()) {
            show(organisation.value());
        } else {
            removeAll();
            add(new Work(new Desk("", parts.organisation(organisation)).wide(said)));
        }
    }

    private boolean looksAfter(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        return actor.is(Role.ADMINISTRATOR)
                || parts.accounts()
                        .find(actor.user())
                        .filter(user -> user.looksAfter(organisation, parts.today()))
                        .isPresent();
    }

    private static boolean isSecretariat() {
        return CurrentActor.get().isSecretariat();
    }

    /** What is said when an act of a part worked. */
    interface Done {
        void done(OrganisationId organisation, String text, Optional<PasswordLink> link);
    }
}
