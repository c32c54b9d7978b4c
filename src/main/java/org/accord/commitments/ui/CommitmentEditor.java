package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
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
    private final boolean asks;
    private final boolean waits;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Charter charter;
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
            boolean waits,
            Language reader) {
        this.commitments = commitments;
        this.waits = waits;
        this.asks = secondPerson.isWanted(organisation);
        this.drafts = drafts;
        this.accounts = accounts;
        this.charter = charter;
        this.organisation = organisation;
        this.recorded = recorded;
        this.desk = desk;
        this.reader = reader;
        key = CommitmentTyped.key(recorded.map(Recorded::id).orElseGet(() -> beginning(charter, organisation)));
        autosave = new Autosave(acts, this::keep);
        form = new CommitmentForm(charter, reader, desk, faults, autosave, recorded.isEmpty());

        version = recorded.map(Recorded::version).orElse(0L);
        form.fill(recorded.map(Recorded::state)
                .map(CommitmentDraft::of)
                .orElseGet(() -> CommitmentForm.blank(charter.slug(), reader)));
        restore();
        form.coach();
        offer();
        desk.acts(acts);
        autosave.start();
    }

    /** One that is not recorded yet: another under each charter. */
    private static String beginning(Charter charter, OrganisationId organisation) {
        boolean first = charter.slug().equals(Charters.PARIS_CALL);
        return first ? organisation.value() : organisation.value() + "." + charter.slug();
    }

    private Instant keep() {
        form.coach();
        return drafts.keep(key, typed()).savedAt();
    }

    private CommitmentTyped typed() {
        return new CommitmentTyped(version, form.typed());
    }

    private void restore() {
        drafts.find(key, CommitmentTyped.class).filter(this::saysMore).ifPresent(kept -> {
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

    /** What was kept and has been recorded since, by whoever approved it, is put away. */
    private boolean saysMore(Drafts.Kept<CommitmentTyped> kept) {
        boolean recordedSince = recorded.map(Recorded::state)
                .map(CommitmentDraft::of)
                .filter(kept.typed().draft()::saysAs)
                .isPresent();
        if (recordedSince) {
            drafts.discard(key);
        }
        return !recordedSince;
    }

    private void offer() {
        if (recorded.map(Recorded::state).map(Commitment::state).orElse(Commitment.State.DRAFT)
                == Commitment.State.DRAFT) {
            if (asks && !waits) {
                acts.primary(text("approvals.ask"), click -> preview("approvals.ask", this::ask));
            } else if (!asks) {
                acts.primary(text("commitments.publish"), click -> preview("commitments.publish", this::publish));
            }
            acts.secondary(text("commitments.saveDraft"), click -> attempt(this::saveDraft));
        } else {
            String amend = asks ? askAnew() : "commitments.amend";
            acts.primary(text(amend), click -> preview(amend, asks ? this::askToAmend : this::amend));
            acts.secondary(text("commitments.complete"), click -> confirm("complete"));
            acts.quiet(text("commitments.discontinue"), click -> confirm("discontinue"));
        }
    }

    /** What is typed now is another request than the one that waits. */
    private String askAnew() {
        return waits ? "desks.approvals.again" : "approvals.ask";
    }

    private void preview(String act, Runnable done) {
        attempt(() -> {
            CommitmentDraft draft = form.typed();
            commitments.check(draft);
            CommitmentPreview.asking(draft, charter, reader, text(act), () -> attempt(done));
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

    /** What was typed stays, for when it is given back. */
    private void askToAmend() {
        asked(commitments.askToAmend(recorded.orElseThrow().id(), version, form.typed()));
    }

    private void asked(String request) {
        Notices.success(text("approvals.askedFor"));
        UI.getCurrent().navigate("approvals/" + request);
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
                text(asks ? "approvals.ask.what" : "commitments." + verb + ".what"),
                text(asks ? "approvals.ask" : "commitments." + verb),
                click -> attempt(() -> end(verb)));
        dialog.setCancelable(true);
        dialog.setCancelText(text("common.cancel"));
        dialog.open();
    }

    private void end(String verb) {
        String id = recorded.orElseThrow().id();
        boolean completes = "complete".equals(verb);
        if (asks) {
            asked(completes ? commitments.askToComplete(id, version) : commitments.askToDiscontinue(id, version));
            return;
        }
        Recorded<Commitment> ended =
                completes ? commitments.complete(id, version) : commitments.discontinue(id, version);
        finish("commitments." + verb + ".done", ended.id());
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
            form.reveal();
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
        Map<CommitmentTexts.Part, String> their = CommitmentTexts.of(theirs, Optional.of(charter), reader, this::text);
        Map<CommitmentTexts.Part, String> mine =
                CommitmentTexts.of(form.typed(), Optional.of(charter), reader, this::text);
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
