package org.accord.contributions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.accord.accounts.Drafts;
import org.accord.commitments.Commitments;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.Contributions;
import org.accord.progress.Evidence;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Organisation;

/** What the caller added to claims of signatories and what became of it, and the form for another. */
@Route(ContributionsView.PATH + "/:id?")
@Menu(title = "contributions.title", order = 27)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ContributionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "contributions";

    private static final long serialVersionUID = 1L;

    private final transient Contributions contributions;
    private final transient Commitments commitments;
    private final transient Evidence evidence;
    private final transient Drafts drafts;
    private final transient Clock clock;

    ContributionsView(
            Contributions contributions, Commitments commitments, Evidence evidence, Drafts drafts, Clock clock) {
        this.contributions = contributions;
        this.commitments = commitments;
        this.evidence = evidence;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String chosen = event.getRouteParameters().get("id").orElse("");
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("commitment")
                .orElse("");
        Work work = new Work(queue(chosen));
        work.show(chosen.isEmpty() ? beginning(asked) : desk(chosen));
        removeAll();
        add(work);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contributions.title");
    }

    private Queue queue(String chosen) {
        Queue queue = new Queue(
                getTranslation("contributions.title"),
                "",
                new EmptyState(getTranslation("contributions.none"), getTranslation("contributions.none.hint")));
        if (!chosen.isEmpty()) {
            RouterLink another = new RouterLink(getTranslation("contributions.new"), ContributionsView.class);
            another.addClassName("button");
            queue.tool(another);
        }
        queue.load(() -> contributions.own().stream()
                .map(one -> row(one.state(), chosen))
                .toList());
        return queue;
    }

    private QueueRow row(Contribution contribution, String chosen) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        contribution.signatoryName().in(language),
                        contribution.commitmentTitle(),
                        ContributionsView.class,
                        new RouteParameters("id", contribution.id()))
                .sub(standing(contribution), Isolated.text(Formats.of(language).shortDay(contribution.submittedOn())))
                .current(contribution.id().equals(chosen));
    }

    private Standing standing(Contribution contribution) {
        boolean silent = contribution.state() == Contribution.State.PUBLISHED
                && contribution.isPrinted(Days.of(clock.instant()));
        return new Standing(
                contribution.state().sign(),
                getTranslation(silent ? "contributions.printedSilent" : "contributionState." + contribution.state()));
    }

    private Desk beginning(String asked) {
        List<Organisation> organisations = contributions.eligible();
        return organisations.isEmpty()
                ? new Desk("", getTranslation("contributions.new"))
                        .wide(new Paragraph(getTranslation("contributions.notEligible")))
                : new ContributionForm(contributions, commitments, evidence, drafts, organisations, asked, this::go)
                        .desk();
    }

    private void go(Contribution contribution) {
        getUI().ifPresent(ui -> ui.navigate(ContributionsView.class, new RouteParameters("id", contribution.id())));
    }

    private Desk desk(String id) {
        Contribution contribution =
                contributions.findOwn(id).map(Recorded::state).orElseThrow(() -> new ContributionProblem.NotFound(id));
        Desk desk = new Desk(contribution.signatoryName().in(Language.of(getLocale())), contribution.commitmentTitle())
                .back(new RouterLink(getPageTitle(), ContributionsView.class))
                .under(standing(contribution))
                .wide(new ContributionText(contribution));
        contribution
                .refused()
                .ifPresent(refusal -> desk.wide(
                        new H2(getTranslation("contributions.declined")),
                        new Paragraph(getTranslation("contributionRule." + refusal.rule())),
                        Deciding.typed(refusal.reason())));
        return desk;
    }
}
