package org.accord.progress.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.approvals.ui.AskedNote;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Evidence;
import org.accord.progress.Hearings;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ReportTexts;
import org.accord.progress.SharedDrafts;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.jspecify.annotations.Nullable;

/** Reports that one's organisations owe and sent, with the chosen one beside them. */
@Route("progress/:cycle?/:commitment?")
@Menu(title = "progress.reports", order = 30)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ReportsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OwnReports own;
    private final transient Cycles cycles;
    private final transient Charters charters;
    private final transient Commitments commitments;
    private final transient ProgressReports reports;
    private final transient SharedDrafts shared;
    private final transient SecondPerson secondPerson;
    private final transient Approvals approvals;
    private final transient Evidence evidence;
    private final transient Drafts drafts;
    private final transient Accounts accounts;
    private final transient Hearings hearings;
    private final transient List<AfterReport> ways;
    private final transient Clock clock;
    private final Paragraph cycleNote = new Paragraph();
    private final transient Queue queue;
    private String title = "";

    ReportsView(
            OwnReports own,
            Cycles cycles,
            Charters charters,
            Commitments commitments,
            ProgressReports reports,
            SharedDrafts shared,
            SecondPerson secondPerson,
            Approvals approvals,
            Evidence evidence,
            Drafts drafts,
            Accounts accounts,
            Hearings hearings,
            List<AfterReport> ways,
            Clock clock) {
        this.own = own;
        this.cycles = cycles;
        this.charters = charters;
        this.commitments = commitments;
        this.reports = reports;
        this.shared = shared;
        this.secondPerson = secondPerson;
        this.approvals = approvals;
        this.evidence = evidence;
        this.drafts = drafts;
        this.accounts = accounts;
        this.hearings = hearings;
        this.ways = List.copyOf(ways);
        this.clock = clock;
        queue = new Queue(
                getTranslation("progress.reports"),
                "",
                new EmptyState(getTranslation("progress.owed.none"), getTranslation("progress.owed.hint")));

        cycleNote.addClassName("sub");
        queue.tool(cycleNote);
        getContent().addClassName("whole");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        title = getTranslation("progress.reports");
        String cycle = event.getRouteParameters().get("cycle").orElse("");
        String commitment = event.getRouteParameters().get("commitment").orElse("");
        refresh(cycle, commitment);
        Work work = new Work(queue);
        if (!commitment.isEmpty()) {
            work.show(desk(cycle, commitment));
        }
        getContent().removeAll();
        getContent().add(work);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh(String cycle, String commitment) {
        cycleNote.setText(cycleNote());
        queue.load(page -> own.rows(page, Queue.ROWS, language())
                .map(row -> row(row).current(
                                row.cycle().equals(cycle) && row.commitment().equals(commitment))));
    }

    private static QueueRow row(OwnReports.Row row) {
        return new QueueRow(
                        row.who(),
                        row.what(),
                        ReportsView.class,
                        new RouteParameters(
                                new RouteParam("cycle", row.cycle()), new RouteParam("commitment", row.commitment())))
                .sub(new Standing(row.sign(), row.state()));
    }

    /** Until when the open cycle takes reports, or since when none does. */
    private String cycleNote() {
        Formats formats = Formats.of(language());
        Optional<Cycle> open = charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> cycles.open(charter).stream())
                .findFirst();
        return open.map(cycle -> getTranslation(
                        "progress.cycle.until", "name", cycle.name(), "day", formats.shortDay(cycle.closes())))
                .or(() -> charters.slugs(AsOf.NOW).stream()
                        .flatMap(charter -> cycles.of(charter, AsOf.NOW).stream())
                        .findFirst()
                        .map(cycle -> getTranslation(
                                "progress.cycle.none", "name", cycle.name(), "day", formats.shortDay(cycle.closes()))))
                .orElseGet(() -> getTranslation("progress.cycle.never"));
    }

    private Desk desk(String cycleId, String commitmentId) {
        Optional<Cycle> cycle = cycles.find(cycleId);
        Optional<Commitment> commitment =
                commitments.find(commitmentId, AsOf.NOW).map(Recorded::state);
        if (cycle.isEmpty() || commitment.isEmpty()) {
            return new Desk("", getTranslation("problem.progress.notFound")).back(back());
        }
        title = commitment.get().title();
        Optional<Recorded<ProgressReport>> report = reports.find(ProgressReport.id(cycleId, commitmentId), AsOf.NOW);
        Desk desk = new Desk(eyebrow(cycle.get()), commitment.get().title()).back(back());
        ProgressReport.@Nullable State state =
                report.map(Recorded::state).map(ProgressReport::state).orElse(null);
        if (state != null) {
            desk.under(new Standing(OwnReports.sign(state), getTranslation("reportState." + state.name())));
        }
        boolean writes =
                CurrentActor.get().actsFor(commitment.get().organisation().id());
        if (state == null && !writes) {
            return desk.wide(new EmptyState(getTranslation("succession.unsent"), getTranslation("succession.reader")));
        }
        if (state == null && cycle.get().state() == Cycle.State.CLOSED) {
            return desk.wide(
                    new EmptyState(getTranslation("progress.closed"), getTranslation("problem.progress.notInState")));
        }
        return writes && (state == null || state == ProgressReport.State.RETURNED)
                ? writing(cycle.get(), commitment.get(), report, desk)
                : reading(commitment.get(), report.orElseThrow(), desk);
    }

    private String eyebrow(Cycle cycle) {
        Formats formats = Formats.of(language());
        return getTranslation(
                "progress.cycle.eyebrow",
                "name",
                cycle.name(),
                "from",
                formats.shortDay(cycle.period().from()),
                "to",
                formats.shortDay(cycle.period().to()),
                "due",
                formats.shortDay(cycle.closes()));
    }

    private Desk writing(Cycle cycle, Commitment commitment, Optional<Recorded<ProgressReport>> report, Desk desk) {
        AskedNote asked = new AskedNote(
                approvals,
                accounts,
                commitment.organisation().id(),
                ProgressReport.id(cycle.id(), commitment.id()),
                kind -> true);
        desk.under(asked);
        new ReportEditor(
                reports,
                shared,
                secondPerson,
                evidence,
                drafts,
                accounts,
                cycle,
                commitment,
                report,
                desk,
                asked.waits(),
                language(),
                clock);
        return desk;
    }

    private Desk reading(Commitment commitment, Recorded<ProgressReport> recorded, Desk desk) {
        ProgressReport report = recorded.state();
        ReportTexts texts = new ReportTexts(commitment, Formats.of(language()), this::getTranslation);
        desk.column(new ReportPreview(texts.of(ProgressDraft.of(report)), report.language()));
        ways.stream()
                .flatMap(each -> each.of(report, language()).stream())
                .map(way -> new Button(way.label(), click -> go(way.address())))
                .forEach(desk::column);
        HearingPart decided = new HearingPart(
                hearings, recorded, today(), () -> UI.getCurrent().refreshCurrentRoute(true));
        desk.column(decided);
        return decided.acts().map(desk::acts).orElse(desk);
    }

    private static void go(String address) {
        Location there = new Location(address);
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private RouterLink back() {
        return new RouterLink(getTranslation("progress.reports"), ReportsView.class);
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
