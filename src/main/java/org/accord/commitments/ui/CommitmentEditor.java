package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.approvals.SecondPerson;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentTexts;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Autosave;
import org.accord.shared.ui.ConflictDialog;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/** The desk on which a representative writes a commitment, publishes it and amends it. */
final class CommitmentEditor {

    private final Commitments commitments;
    private final SecondPerson secondPerson;
    private final Drafts drafts;
    private final Accounts accounts;
    private final OrganisationId organisation;
    private final Language reader;
    private final Optional<Recorded<Commitment>> recorded;
    private final String key;
    private final Desk desk;
    private final ActsBar acts = new ActsBar();
    private final FormFaults faults = new FormFaults();
    private final Autosave autosave;
    private final CommitmentForm form;
    private long version;

    CommitmentEditor(
            Commitments commitments,
            SecondPerson secondPerson,
            Drafts drafts,
            Accounts accounts,
            Charter charter,
            OrganisationId organisation,
            Optional<Recorded<Commitment>> recorded,
            Desk desk,
            Language reader) {
        this.commitments = commitments;
        this.secondPerson = secondPerson;
        this.drafts = drafts;
        this.accounts = accounts;
        this.organisation = organisation;
        this.recorded = recorded;
        this.desk = desk;
        this.reader = reader;
        key = CommitmentTyped.key(recorded.map(Recorded::id).orElseGet(() -> beginning(charter, organisation)));
        autosave = new Autosave(acts, () -> drafts.keep(key, typed()).savedAt());
        form = new CommitmentForm(charter, reader, desk, faults, autosave);

        version = recorded.map(Recorded::version).orElse(0L);
        form.fill(recorded.map(Recorded::state)
                .map(CommitmentDraft::of)
                .orElseGet(() -> CommitmentForm.blank(charter.slug(), reader)));
        restore();
        offer();
        desk.acts(acts);
        autosave.start();
    }

    /** One that is not recorded yet: another under each charter. */
    private static String beginning(Charter charter, OrganisationId organisation) {
        boolean first = charter.slug().equals(Charters.PARIS_CALL);
        return first ? organisation.value() : organisation.value() + "." + charter.slug();
    }

    private CommitmentTyped typed() {
        return new CommitmentTyped(version, form.typed());
    }

    private void restore() {
        drafts.find(key, CommitmentTyped.class).ifPresent(kept -> {
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

    private void offer() {
        if (recorded.map(Recorded::state).map(Commitment::state).orElse(Commitment.State.DRAFT)
                == Commitment.State.DRAFT) {
            if (secondPerson.isWanted(organisation)) {
                acts.primary(text("approvals.ask"), click -> preview("approvals.ask", this::ask));
            } else {
                acts.primary(text("commitments.publish"), click -> preview("commitments.publish", this::publish));
            }
            acts.secondary(text("commitments.saveDraft"), click -> attempt(this::saveDraft));
        } else {
            acts.primary(text("commitments.amend"), click -> preview("commitments.amend", this::amend));
            acts.secondary(text("commitments.complete"), click -> confirm("complete"));
            acts.quiet(text("commitments.discontinue"), click -> confirm("discontinue"));
        }
    }

    private void preview(String act, Runnable done) {
        attempt(() -> {
            CommitmentDraft draft = form.typed();
            commitments.check(draft);
            CommitmentPreview.asking(draft, reader, text(act), () -> attempt(done));
        });
    }

    private void saveDraft() {
        Recorded<Commitment> saved = save();
        finish("commitments.saved", saved.id());
    }

    private void publish() {
        Recorded<Commitment> saved = save();
        commitments.publish(saved.id(), saved.version());
        finish("commitments.publishedNow", saved.id());
    }

    private void ask() {
        Recorded<Commitment> saved = save();
        commitments.askToPublish(saved.id(), saved.version());
        finish("approvals.askedFor", saved.id());
    }

    private void amend() {
        finish("commitments.amended", save().id());
    }

    private Recorded<Commitment> save() {
        CommitmentDraft draft = form.typed();
        return recorded.map(now -> commitments.amend(now.id(), version, draft))
                .orElseGet(() -> commitments.draft(organisation, draft));
    }

    private void confirm(String verb) {
        ConfirmDialog dialog = new ConfirmDialog(
                text("commitments." + verb),
                text("commitments." + verb + ".what"),
                text("commitments." + verb),
                click -> attempt(() -> end(verb)));
        dialog.setCancelable(true);
        dialog.setCancelText(text("common.cancel"));
        dialog.open();
    }

    private void end(String verb) {
        String id = recorded.orElseThrow().id();
        if ("complete".equals(verb)) {
            commitments.complete(id, version);
        } else {
            commitments.discontinue(id, version);
        }
        finish("commitments." + verb + ".done", id);
    }

    private void finish(String said, String id) {
        autosave.stop();
        drafts.discard(key);
        Notices.success(text(said));
        UI ui = UI.getCurrent();
        if (recorded.isPresent()) {
            ui.refreshCurrentRoute(true);
        } else {
            ui.navigate(CommitmentsView.class, new RouteParameters("id", id));
        }
    }

    /** Problems with fields are shown at them, a second editor's change beside one's own; the rest is the workspace's to say. */
    private void attempt(Runnable act) {
        try {
            faults.clear();
            act.run();
        } catch (RegisterProblem.ChangedMeanwhile meanwhile) {
            settle(act);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            faults.show(problem);
        }
    }

    private void settle(Runnable act) {
        String id = recorded.orElseThrow().id();
        Recorded<Commitment> now = commitments.find(id, AsOf.NOW).orElseThrow();
        String who = accounts.nameOf(commitments.history(id).getLast().actor()).orElseGet(() -> text("form.colleague"));
        version = now.version();
        new ConflictDialog(who, differences(CommitmentDraft.of(now.state())), () -> attempt(act), autosave::changed)
                .open();
    }

    private List<ConflictDialog.Part> differences(CommitmentDraft theirs) {
        Map<CommitmentTexts.Part, String> their = CommitmentTexts.of(theirs, reader);
        Map<CommitmentTexts.Part, String> mine = CommitmentTexts.of(form.typed(), reader);
        List<ConflictDialog.Part> parts = new ArrayList<>();
        their.forEach((part, text) -> {
            String own = mine.getOrDefault(part, "");
            if (!own.equals(text)) {
                parts.add(new ConflictDialog.Part(
                        text(part.key()), text, own, () -> form.fill(CommitmentForm.with(form.typed(), part, theirs))));
            }
        });
        return parts;
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }
}
