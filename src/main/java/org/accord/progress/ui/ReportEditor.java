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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.SecondPerson;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.DraftNews;
import org.accord.progress.Evidence;
import org.accord.progress.Previewed;
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
        EvidenceField files = new EvidenceField(
                evidence,
                commitment.organisation().id(),
                Formats.of(reader),
                "progress.evidence.hint",
                autosave::changed);
        List<Question> questions =
                returned.map(Recorded::state).map(ProgressReport::questions).orElse(List.of());
        form = new ReportForm(commitment, last, questions, files, Formats.of(reader), faults, autosave);
        live = new LiveForm(form, shared, shared.open(cycle.id(), commitment.id()), this::nameOf);
        together = new Together(shared, id, live.id(), this::hear);

        acts.primary(text(act()), click -> attempt(() -> preview(List.of())));
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

    /** @param changes said first, when the report is shown again because it is another by now */
    private void preview(List<String> changes) {
        Previewed shown = live.checked();
        ReportPreview preview =
                new ReportPreview(texts.of(shown.draft()), shown.draft().language());
        String page = "/previews/commitments/" + commitment.id() + "/reports/" + cycle.id();
        ReportPreview.asking(preview.after(changes), page, text(act()), () -> attempt(() -> sendOrAsk(shown)));
    }

    private void sendOrAsk(Previewed shown) {
        try {
            if (asks) {
                ask(shown);
            } else {
                send(shown);
            }
        } catch (ProgressProblem.ChangedSince changed) {
            again(words(changed, shown));
        }
    }

    /** Nothing was sent; the report as it is now is shown, or what is wrong with it. */
    private void again(List<String> changes) {
        try {
            preview(changes);
        } catch (ProgressProblem.Invalid wrong) {
            Notices.problem(String.join(" ", changes), text("common.close"));
            faults.show(wrong);
        }
    }

    private List<String> words(ProgressProblem.ChangedSince changed, Previewed shown) {
        List<String> words = new ArrayList<>(List.of(text("problem." + changed.key())));
        changed.fields().entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> nameOf(each.getValue()),
                        TreeMap::new,
                        Collectors.mapping(each -> texts.field(each.getKey(), shown.draft()), Collectors.toList())))
                .forEach((who, fields) -> words.add(text(
                        "together.changedBy",
                        "who",
                        who,
                        "fields",
                        String.join(
                                text("capacity.comma"), fields.stream().sorted().toList()))));
        return words;
    }

    private String act() {
        if (asks) {
            return waits ? "desks.approvals.again" : "approvals.ask";
        }
        return live.round() > 0 ? "progress.resubmit" : "progress.submit";
    }

    /** What was typed stays, for when it is given back. */
    private void ask(Previewed shown) {
        String request = live.ask(shown.seen());
        Notices.success(text("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
    }

    private void send(Previewed shown) {
        boolean isDone = false;
        sent = true;
        try {
            live.submit(shown.seen());
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
