package org.accord.approvals.ui;

import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.List;
import org.accord.accounts.Accounts;
import org.accord.accounts.OrganisationNames;
import org.accord.approvals.Approval;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.Sorting;
import org.accord.shared.UserId;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** What members ask each other to approve, with the chosen request beside it; and whether their organisation wants that. */
@Route("approvals/:id?")
@Menu(title = "approvals.title", order = 35)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ApprovalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** In the place of a request: whether there is to be one at all. */
    private static final String RULE = "rule";

    private final transient Approvals approvals;
    private final transient SecondPerson secondPerson;
    private final transient Accounts accounts;
    private final transient OrganisationNames names;

    ApprovalsView(Approvals approvals, SecondPerson secondPerson, Accounts accounts, OrganisationNames names) {
        this.approvals = approvals;
        this.secondPerson = secondPerson;
        this.accounts = accounts;
        this.names = names;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        Queue queue = new Queue(
                getTranslation("approvals.title"),
                getTranslation("approvals.order"),
                new EmptyState(getTranslation("approvals.none"), getTranslation("approvals.none.hint")));
        queue.tool(
                new RouterLink(getTranslation("approvals.rule"), ApprovalsView.class, new RouteParameters("id", RULE)));
        queue.load(page -> approvals.open(page, Queue.ROWS).map(each -> row(each.state(), id, true)));
        queue.done(
                getTranslation("desks.done"),
                page -> approvals.past(page, Queue.ROWS).map(each -> row(each.state(), id, false)));
        Work work = new Work(queue);
        if (!id.isEmpty()) {
            work.show(id.equals(RULE) ? rules() : desk(id));
        }
        removeAll();
        add(work);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("approvals.title");
    }

    private QueueRow row(Approval approval, String chosen, boolean stands) {
        return new QueueRow(
                        approval.binding().title(),
                        asked(approval),
                        ApprovalsView.class,
                        new RouteParameters("id", approval.id()))
                .sub(
                        state(approval, stands),
                        Isolated.text(Formats.of(language()).shortDay(Days.of(approval.lastStep()))))
                .current(approval.id().equals(chosen));
    }

    /** For whom a second person is wanted; administrators say so here. */
    private Desk rules() {
        List<Component> parts = new ArrayList<>(List.of(new Paragraph(getTranslation("approvals.rule.what"))));
        CurrentActor.get().organisations().stream()
                .sorted(Sorting.by(each -> names.nameOf(each, language()).orElse(""), language()))
                .forEach(each -> parts.add(new RulePart(approvals, secondPerson, names, each)));
        return new Desk("", getTranslation("approvals.rule"))
                .back(new RouterLink(getTranslation("approvals.title"), ApprovalsView.class))
                .wide(parts.toArray(Component[]::new));
    }

    private Desk desk(String id) {
        Recorded<Approval> found = approvals.find(id).orElseThrow(() -> new ApprovalProblem.NotFound(id));
        Approval approval = found.state();
        boolean stands = approvals.isOpen(id);
        Desk desk = new Desk(
                        names.nameOf(approval.binding().organisation(), language())
                                .orElse(""),
                        approval.binding().title())
                .back(new RouterLink(getTranslation("approvals.title"), ApprovalsView.class))
                .under(state(approval, stands));
        desk.wide(facts(approval, stands));
        List<Component> lines = new ArrayList<>(List.of(new H2(getTranslation("approvals.content"))));
        Facts content = new Facts();
        approvals.lines(id, language()).stream()
                .filter(line -> !line.text().isBlank())
                .forEach(line -> content.fact(line.name(), line.text()));
        lines.add(content);
        desk.wide(lines.toArray(Component[]::new));
        if (stands && isToDecide(approval)) {
            new DecisionPart(approvals, found, desk).lay();
        }
        return desk;
    }

    /** What waits for the caller's word, and what was approved and is not done. */
    private boolean isToDecide(Approval approval) {
        if (!ApprovalsWaiting.isFor(approval, CurrentActor.get())) {
            return false;
        }
        return approval.state() != Approval.State.GIVEN_BACK;
    }

    private Component[] facts(Approval approval, boolean stands) {
        Facts facts = new Facts()
                .fact(getTranslation("approvals.asked"), asked(approval))
                .fact(
                        getTranslation("approvals.askedAt"),
                        Formats.of(language()).instant(approval.askedAt()));
        UserId decided = approval.decidedBy();
        if (decided != null) {
            facts.fact(getTranslation("approvals.decidedBy"), name(decided));
        }
        if (approval.decidedAt() != null) {
            facts.fact(getTranslation("desks.decidedOn"), Formats.of(language()).instant(approval.decidedAt()));
        }
        if (!stands && approval.state() != Approval.State.APPROVED) {
            facts.fact(getTranslation("desks.approvals.over"), getTranslation("desks.approvals.over.what"));
        }
        if (!approval.words().isEmpty()) {
            facts.fact(getTranslation("approvals.words"), approval.words());
        }
        return new Component[] {new H2(getTranslation("approvals.request")), facts};
    }

    private String asked(Approval approval) {
        return getTranslation(
                "approvals.askedBy",
                "act",
                getTranslation("approvals.act." + approval.binding().kind()),
                "who",
                name(approval.askedBy()));
    }

    /** What was asked for and has changed since waits for nobody any more. */
    private Standing state(Approval approval, boolean stands) {
        boolean overtaken = approval.state() == Approval.State.ASKED && !stands;
        return overtaken
                ? new Standing(Sign.SILENT, getTranslation("desks.approvals.OVERTAKEN"))
                : new Standing(approval.state().sign(), getTranslation("approvals.state." + approval.state()));
    }

    private String name(UserId user) {
        return accounts.nameOf(user).orElse("");
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
