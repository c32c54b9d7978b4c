package org.accord.commitments.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.approvals.Approvals;
import org.accord.approvals.ui.AskedNote;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.SavedFilters;
import org.accord.shared.Sorting;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.FilterShelf;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.StandingWords;
import org.accord.signatories.ui.Barred;

/**
 * Commitments of the organisations one acts for, with the chosen one beside them: to write for representatives, to read
 * for the secretariat. Addresses: {@code commitments}, {@code commitments/new}, {@code commitments/<id>}, narrowed by
 * {@code ?organisation= &state= &page=}.
 */
@Route("commitments/:id?")
@Menu(title = "commitments.title", order = 20)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class CommitmentsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final String NEW = "new";

    private final transient CommitmentServices services;
    private final transient Commitments commitments;
    private final transient Approvals approvals;
    private final transient StandingWords words;
    private final transient Signatories signatories;
    private final transient Charters charters;
    private final transient SavedFilters filters;
    private transient QueryParameters asked = QueryParameters.empty();
    private String title = "";

    CommitmentsView(
            CommitmentServices services,
            Approvals approvals,
            StandingWords words,
            Charters charters,
            SavedFilters filters) {
        this.services = services;
        this.commitments = services.commitments();
        this.approvals = approvals;
        this.words = words;
        this.signatories = services.signatories();
        this.charters = charters;
        this.filters = filters;
        getContent().addClassName("whole");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title = getTranslation("commitments.title");
        asked = event.getLocation().getQueryParameters();
        Narrowed narrowed = Narrowed.of(asked);
        String id = event.getRouteParameters().get("id").orElse("");
        Work work = new Work(queue(narrowed, id));
        if (!id.isEmpty()) {
            work.show(desk(id, narrowed));
        }
        getContent().removeAll();
        getContent().add(work);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Desk desk(String id, Narrowed narrowed) {
        if (id.equals(NEW)) {
            return organisation(narrowed)
                    .filter(CurrentActor.get()::actsFor)
                    .map(organisation -> beginning(organisation, narrowed))
                    .orElseGet(() -> new Desk("", getTranslation("succession.reader")).back(back()));
        }
        return commitments
                .find(id, AsOf.NOW)
                .map(found -> isWritable(found.state()) ? writing(found) : reading(found))
                .orElseGet(() -> new Desk("", getTranslation("problem.commitments.notFound")).back(back()));
    }

    private static boolean isWritable(Commitment commitment) {
        return CurrentActor.get().actsFor(commitment.organisation().id())
                && commitment.state().isOpen();
    }

    /** Under the charter that is chosen, of those that the organisation signed. */
    private Desk beginning(OrganisationId organisation, Narrowed narrowed) {
        List<Charter> signed = charters.all(AsOf.NOW).stream()
                .filter(charter -> signatories
                        .endorsement(charter.slug(), organisation, AsOf.NOW)
                        .filter(each -> !each.state().standing().hasLeft())
                        .isPresent())
                .toList();
        CharterChoice choice = signed.isEmpty() ? CharterChoice.of(charters) : CharterChoice.of(signed, asked);
        Desk desk = writing(organisation, charters.find(choice.slug()).orElseThrow(), Optional.empty());
        choice.select(another -> getUI().ifPresent(ui -> ui.navigate(
                        CommitmentsView.class,
                        new RouteParameters("id", NEW),
                        another.parameters(narrowed.parameters()))))
                .ifPresent(desk::under);
        return desk;
    }

    private Desk writing(Recorded<Commitment> found) {
        return writing(
                found.state().organisation().id(),
                charters.find(found.state().charter()).orElseThrow(),
                Optional.of(found));
    }

    private Desk writing(OrganisationId organisation, Charter charter, Optional<Recorded<Commitment>> recorded) {
        Desk desk = recorded.map(this::headed)
                .orElseGet(() -> new Desk(name(organisation), getTranslation("commitments.new")).back(back()));
        AskedNote asked = new AskedNote(
                approvals,
                services.accounts(),
                organisation,
                recorded.map(Recorded::id).orElse(""),
                kind -> true);
        desk.under(asked);
        if (recorded.isEmpty()) {
            barred(charter, organisation).ifPresent(desk::under);
        }
        new CommitmentEditor(services, charter, organisation, recorded, desk, asked.waits(), language());
        return desk;
    }

    /** Why nothing can be recorded now, before anything is typed. */
    private Optional<Barred> barred(Charter charter, OrganisationId organisation) {
        return signatories
                .endorsement(charter.slug(), organisation, AsOf.NOW)
                .map(Recorded::state)
                .filter(signed -> !signed.standing().mayCommit())
                .map(signed -> new Barred(signed, words));
    }

    private Desk reading(Recorded<Commitment> found) {
        Desk desk = headed(found)
                .wide(new CommitmentPreview(
                        CommitmentDraft.of(found.state()),
                        charters.find(found.state().charter()),
                        language()));
        boolean mine = CurrentActor.get().actsFor(found.state().organisation().id());
        if (mine && found.state().state() == Commitment.State.SUBMITTED) {
            ActsBar acts = new ActsBar();
            acts.secondary(getTranslation("verification.takeBack"), click -> takeBack(found));
            desk.acts(acts);
        }
        return desk;
    }

    private void takeBack(Recorded<Commitment> found) {
        services.verifications().takeBack(found.id(), found.version());
        Notices.success(getTranslation("verification.takenBack"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private Desk headed(Recorded<Commitment> found) {
        Commitment commitment = found.state();
        title = commitment.title();
        String eyebrow = commitment.organisation().name().in(language()) + " · "
                + getTranslation("commitments.version", "version", found.version());
        Desk desk = new Desk(eyebrow, commitment.title()).back(back()).under(state(commitment.state()));
        if (commitment.state().isPublic()) {
            desk.under(publicPage(found.id()));
        }
        CourseNote.of(commitment).ifPresent(desk::under);
        HandOverPart.of(services, found.id(), language()).ifPresent(desk::under);
        PartnerPart.of(services, commitment, language()).forEach(desk::under);
        return desk;
    }

    private Anchor publicPage(String id) {
        Anchor page = new Anchor("/commitments/" + id, getTranslation("workspace.publicPage"));
        page.setRouterIgnore(true);
        return page;
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("commitments.title"), CommitmentsView.class);
    }

    private Queue queue(Narrowed narrowed, String chosen) {
        EmptyState none =
                new EmptyState(getTranslation("commitments.own.none"), getTranslation("commitments.own.hint"));
        Optional<OrganisationId> own = organisation(narrowed);
        Queue queue = new Queue(
                getTranslation(own.isPresent() ? "commitments.own" : "commitments.title"),
                own.map(this::name).orElse(""),
                none);
        if (own.isPresent() && CurrentActor.get().organisations().size() > 1) {
            queue.tool(organisations(narrowed, own.get()));
        }
        if (own.filter(CurrentActor.get()::actsFor).isPresent()) {
            queue.tool(new Button(getTranslation("commitments.new"), click -> go(NEW, narrowed)));
        }
        queue.tool(states(narrowed));
        queue.tool(new FilterShelf(filters, "commitments").at(narrowed.parameters()));
        Page<CommitmentSummary> page = page(own, narrowed);
        queue.narrowed(narrowed.state().isPresent())
                .show(page.items().stream()
                        .map(row -> row(row, own.isEmpty(), narrowed, chosen))
                        .toList());
        if (page.pages() > 1) {
            queue.tool(pages(page, narrowed));
        }
        return queue;
    }

    private Page<CommitmentSummary> page(Optional<OrganisationId> own, Narrowed narrowed) {
        Set<Commitment.State> states = narrowed.state().map(Set::of).orElse(Set.of());
        return own.map(organisation -> commitments.own(organisation, states, narrowed.page(), ROWS))
                .orElseGet(() -> commitments.list(Commitments.all()
                        .where("state", states.stream().map(Enum::name).toList())
                        .page(narrowed.page(), ROWS)));
    }

    private QueueRow row(CommitmentSummary row, boolean withName, Narrowed narrowed, String chosen) {
        QueueRow link = new QueueRow(
                withName ? row.organisationName().in(language()) : row.title(),
                withName
                        ? row.title()
                        : getTranslation(
                                "commitments.until",
                                "day",
                                Formats.of(language()).shortDay(row.end())),
                CommitmentsView.class,
                new RouteParameters("id", row.id()));
        link.getContent().setQueryParameters(narrowed.parameters());
        return link.sub(state(row.state())).current(row.id().equals(chosen));
    }

    private Standing state(Commitment.State state) {
        return new Standing(state.sign(), getTranslation("commitmentState." + state.name()));
    }

    private Select<OrganisationId> organisations(Narrowed narrowed, OrganisationId chosen) {
        Select<OrganisationId> choice = new Select<>(getTranslation("commitments.for"));
        choice.setItems(ownOrganisations());
        choice.setItemLabelGenerator(this::name);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> go("", narrowed.of(change.getValue())));
        return choice;
    }

    private Select<String> states(Narrowed narrowed) {
        Select<String> choice = new Select<>(getTranslation("commitments.state"));
        List<String> names = new java.util.ArrayList<>(List.of(""));
        for (Commitment.State state : Commitment.State.values()) {
            names.add(state.name());
        }
        choice.setItems(names);
        choice.setItemLabelGenerator(name -> getTranslation(name.isEmpty() ? "common.all" : "commitmentState." + name));
        choice.setValue(narrowed.state().map(Enum::name).orElse(""));
        choice.addValueChangeListener(change -> go("", narrowed.in(change.getValue())));
        return choice;
    }

    private Div pages(Page<CommitmentSummary> page, Narrowed narrowed) {
        Button previous =
                new Button(getTranslation("common.previous"), click -> go("", narrowed.on(page.number() - 1)));
        previous.setEnabled(page.number() > 0);
        Button next = new Button(getTranslation("common.next"), click -> go("", narrowed.on(page.number() + 1)));
        next.setEnabled(page.hasNext());
        Div pages = new Div(
                previous,
                Isolated.text(getTranslation("common.pageOf", "page", page.number() + 1, "pages", page.pages())),
                next);
        pages.addClassName("pager");
        return pages;
    }

    private void go(String id, Narrowed narrowed) {
        RouteParameters parameters = id.isEmpty() ? RouteParameters.empty() : new RouteParameters("id", id);
        getUI().ifPresent(ui -> ui.navigate(CommitmentsView.class, parameters, narrowed.parameters()));
    }

    private Optional<OrganisationId> organisation(Narrowed narrowed) {
        List<OrganisationId> own = ownOrganisations();
        return narrowed.organisation()
                .filter(own::contains)
                .or(() -> own.stream().findFirst());
    }

    private List<OrganisationId> ownOrganisations() {
        Actor actor = CurrentActor.get();
        return actor.organisations().stream()
                .sorted(Sorting.by(this::name, language()))
                .toList();
    }

    private String name(OrganisationId organisation) {
        return signatories
                .organisation(organisation)
                .map(Organisation::name)
                .map(name -> name.in(language()))
                .orElse("");
    }

    private Language language() {
        return Language.of(getLocale());
    }

    /** What the list is narrowed to, as it stands in the address. */
    private record Narrowed(Optional<OrganisationId> organisation, Optional<Commitment.State> state, int page) {

        static Narrowed of(QueryParameters parameters) {
            return new Narrowed(
                    parameters.getSingleParameter("organisation").map(OrganisationId::new),
                    parameters.getSingleParameter("state").flatMap(Narrowed::state),
                    parameters
                            .getSingleParameter("page")
                            .filter(number -> number.matches("[1-9][0-9]{0,3}"))
                            .map(number -> Integer.parseInt(number) - 1)
                            .orElse(0));
        }

        private static Optional<Commitment.State> state(String name) {
            return java.util.Arrays.stream(Commitment.State.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst();
        }

        Narrowed of(OrganisationId other) {
            return new Narrowed(Optional.of(other), state, 0);
        }

        Narrowed in(String other) {
            return new Narrowed(organisation, state(other), 0);
        }

        Narrowed on(int other) {
            return new Narrowed(organisation, state, other);
        }

        QueryParameters parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            organisation.ifPresent(chosen -> parameters.put("organisation", chosen.value()));
            state.ifPresent(chosen -> parameters.put("state", chosen.name()));
            if (page > 0) {
                parameters.put("page", String.valueOf(page + 1));
            }
            return QueryParameters.simple(parameters);
        }
    }
}
