package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.SecondPerson;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.Evidence;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.progress.ReportTexts;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.AsOf;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Problem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/** The desk on which a representative writes a progress report, sends it, and answers questions. */
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
    private final String key;
    private final ReportTexts texts;
    private final FormFaults faults = new FormFaults();
    private final ActsBar acts = new ActsBar();
    private final Autosave autosave;
    private final ReportForm form;
    private long version;

    ReportEditor(
            ProgressReports reports,
            SecondPerson secondPerson,
            Evidence evidence,
            Drafts drafts,
            Accounts accounts,
            Cycle cycle,
            Commitment commitment,
            Optional<Recorded<ProgressReport>> returned,
            Desk desk,
            boolean waits,
            Language reader) {
        this.reports = reports;
        this.waits = waits;
        this.asks = secondPerson.isWanted(commitment.organisation().id());
        this.drafts = drafts;
        this.accounts = accounts;
        this.cycle = cycle;
        this.commitment = commitment;
        this.desk = desk;
        id = ProgressReport.id(cycle.id(), commitment.id());
        key = ReportTyped.key(id);
        texts = new ReportTexts(commitment, Formats.of(reader), desk::getTranslation);
        autosave = new Autosave(acts, () -> drafts.keep(key, typed()).savedAt());
        Optional<ProgressReport> last = reports.latest(commitment.id(), id).map(Recorded::state);
        EvidenceField files =
                new EvidenceField(evidence, commitment.organisation().id(), Formats.of(reader), autosave::changed);
        List<Question> questions =
                returned.map(Recorded::state).map(ProgressReport::questions).orElse(List.of());
        form = new ReportForm(commitment, last, questions, files, Formats.of(reader), faults, autosave);

        version = returned.map(Recorded::version).orElse(0L);
        form.fill(returned.map(Recorded::state)
                .map(ProgressDraft::of)
                .orElseGet(() -> ProgressDraft.after(last, commitment.language())));
        restore();
        acts.primary(text(act()), click -> preview());
        lay();
        autosave.start();
    }

    private void lay() {
        List<Component> words = new ArrayList<>(List.of(faults.summary()));
        words.addAll(form.words());
        desk.column(form.figures().toArray(Component[]::new));
        desk.column(words.toArray(Component[]::new));
        desk.acts(acts);
    }

    private ReportTyped typed() {
        return new ReportTyped(version, form.typed());
    }

    private void restore() {
        drafts.find(key, ReportTyped.class).ifPresent(kept -> {
            version = kept.typed().version();
            form.fill(kept.typed().draft());
            desk.under(autosave.restored(kept.savedAt(), () -> {
                autosave.stop();
                drafts.layAside(key);
                UI.getCurrent().refreshCurrentRoute(true);
            }));
        });
        drafts.laidAside(key)
                .ifPresent(at -> desk.under(autosave.laidAside(at, () -> {
                    autosave.stop();
                    drafts.bringBack(key);
                    UI.getCurrent().refreshCurrentRoute(true);
                })));
    }

    private void preview() {
        attempt(() -> {
            ProgressDraft draft = form.typed();
            reports.check(commitment.id(), draft);
            ReportPreview preview = new ReportPreview(texts.of(draft), draft.language());
            ReportPreview.asking(preview, text(act()), () -> attempt(asks ? this::ask : this::send));
        });
    }

    private String act() {
        if (asks) {
            return waits ? "desks.approvals.again" : "approvals.ask";
        }
        return version > 0 ? "progress.resubmit" : "progress.submit";
    }

    /** What was typed stays, for when it is given back. */
    private void ask() {
        String request = reports.askToSend(cycle.id(), commitment.id(), version, form.typed());
        Notices.success(text("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
    }

    private void send() {
        ProgressDraft draft = form.typed();
        if (version > 0) {
            reports.resubmit(id, version, draft);
        } else {
            reports.submit(cycle.id(), commitment.id(), draft);
        }
        autosave.stop();
        drafts.discard(key);
        Notices.success(text("progress.submitted"));
        UI.getCurrent().refreshCurrentRoute(true);
    }

    /** Problems with fields are shown at them, a colleague's report beside one's own; the rest is the workspace's to say. */
    private void attempt(Runnable act) {
        try {
            faults.clear();
            act.run();
        } catch (RegisterProblem.ChangedMeanwhile meanwhile) {
            settle();
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            faults.show(problem);
        }
    }

    private void settle() {
        Recorded<ProgressReport> now = reports.find(id, AsOf.NOW).orElseThrow();
        String who = accounts.nameOf(reports.history(id).getLast().actor()).orElseGet(() -> text("form.colleague"));
        version = now.version();
        new ConflictDialog(
                        who,
                        differences(ProgressDraft.of(now.state())),
                        () -> attempt(asks ? this::ask : this::send),
                        autosave::changed)
                .open();
    }

    private List<ConflictDialog.Part> differences(ProgressDraft theirs) {
        Map<ReportTexts.Part, String> mine = texts.of(form.typed());
        List<ConflictDialog.Part> parts = new ArrayList<>();
        texts.of(theirs).forEach((part, text) -> {
            String own = mine.getOrDefault(part, "");
            if (!own.equals(text)) {
                parts.add(new ConflictDialog.Part(
                        text(part.key()), text, own, () -> form.fill(ReportTexts.with(form.typed(), part, theirs))));
            }
        });
        return parts;
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }
}
