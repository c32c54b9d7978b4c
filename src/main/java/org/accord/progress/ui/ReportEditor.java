package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.SecondPerson;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.DraftNews;
import org.accord.progress.Evidence;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.progress.ReportTexts;
import org.accord.progress.SharedDrafts;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Problem;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/** The desk on which representatives write a progress report together, send it, and answer questions. */
final class ReportEditor {

    private final ProgressReports reports;
    private final boolean asks;
    private final boolean waits;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Cycle cycle;
    private final Commitment commitment;
    private final Desk desk;
    private final String id;
    private final ReportTexts texts;
    private final FormFaults faults = new FormFaults();
    private final ActsBar acts = new ActsBar();
    private final Div gone = new Div();
    private final Autosave autosave;
    private final ReportForm form;
    private final LiveForm live;
    private final Together together;
    private boolean sent;

    ReportEditor(
            ProgressReports reports,
            SharedDrafts shared,
            SecondPerson secondPerson,
            Evidence evidence,
            Drafts drafts,
            Accounts accounts,
            Cycle cycle,
            Commitment commitment,
            Optional<Recorded<ProgressReport>> returned,
            Desk desk,
            boolean waits,
            Language reader,
            Clock clock) {
        this.reports = reports;
        this.waits = waits;
        this.asks = secondPerson.isWanted(commitment.organisation().id());
        this.drafts = drafts;
        this.accounts = accounts;
        this.cycle = cycle;
        this.commitment = commitment;
        this.desk = desk;
        id = ProgressReport.id(cycle.id(), commitment.id());
        texts = new ReportTexts(commitment, Formats.of(reader), desk::getTranslation);
        autosave = new Autosave(acts, () -> {
            live().save();
            return clock.instant();
        });
        Optional<ProgressReport> last = reports.latest(commitment.id(), id).map(Recorded::state);
        EvidenceField files =
                new EvidenceField(evidence, commitment.organisation().id(), Formats.of(reader), autosave::changed);
        List<Question> questions =
                returned.map(Recorded::state).map(ProgressReport::questions).orElse(List.of());
        form = new ReportForm(commitment, last, questions, files, Formats.of(reader), faults, autosave);
        live = new LiveForm(form, shared, shared.open(cycle.id(), commitment.id()), this::nameOf);
        together = new Together(shared, id, live.id(), this::hear);

        acts.primary(text(act()), click -> preview());
        lay();
        autosave.start();
    }

    private LiveForm live() {
        return live;
    }

    private void lay() {
        gone.addClassName("note");
        gone.setVisible(false);
        desk.under(together, gone);
        String own = SharedDrafts.ownKey(id);
        drafts.laidAside(own)
                .ifPresent(at -> desk.under(autosave.laidAside(at, () -> {
                    drafts.bringBack(own);
                    UI.getCurrent().refreshCurrentRoute(true);
                })));
        List<Component> words = new ArrayList<>(List.of(faults.summary()));
        words.addAll(form.words());
        desk.column(form.figures().toArray(Component[]::new));
        desk.column(words.toArray(Component[]::new));
        desk.acts(acts);
    }

    private String nameOf(UserId user) {
        return accounts.nameOf(user).orElseGet(() -> text("form.colleague"));
    }

    private void hear(DraftNews news) {
        together.show(news.others().stream().map(this::nameOf).toList());
        if (sent) {
            return;
        }
        news.draft().filter(draft -> live.stands(news.draft())).ifPresentOrElse(live::hear, this::sentMeanwhile);
    }

    /** What is typed from now on is kept for when the report is returned. */
    private void sentMeanwhile() {
        if (!gone.isVisible()) {
            Paragraph what = new Paragraph(text("problem.progress.sentMeanwhile"));
            what.getElement().setAttribute("role", "status");
            gone.add(what, new Button(text("together.show"), click -> {
                live.save();
                UI.getCurrent().refreshCurrentRoute(true);
            }));
            gone.setVisible(true);
        }
    }

    private void preview() {
        attempt(() -> {
            ProgressDraft draft = live.checked();
            ReportPreview preview = new ReportPreview(texts.of(draft), draft.language());
            String page = "/previews/commitments/" + commitment.id() + "/reports/" + cycle.id();
            ReportPreview.asking(preview, page, text(act()), () -> attempt(asks ? this::ask : this::send));
        });
    }

    private String act() {
        if (asks) {
            return waits ? "desks.approvals.again" : "approvals.ask";
        }
        return live.round() > 0 ? "progress.resubmit" : "progress.submit";
    }

    /** What was typed stays, for when it is given back. */
    private void ask() {
        String request = reports.askToSend(cycle.id(), commitment.id(), live.round(), live.checked());
        Notices.success(text("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
    }

    private void send() {
        boolean isDone = false;
        sent = true;
        try {
            live.submit();
            isDone = true;
        } finally {
            sent = isDone;
        }
        autosave.stop();
        Notices.success(text("progress.submitted"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    /** Problems with fields are shown at them, and a report that a colleague sent above them; the rest the workspace says. */
    private void attempt(Runnable act) {
        try {
            faults.clear();
            act.run();
        } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.SentMeanwhile meanwhile) {
            sentMeanwhile();
            Notices.problem(text("problem.progress.sentMeanwhile"), text("common.close"));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            faults.show(problem);
        }
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }
}
