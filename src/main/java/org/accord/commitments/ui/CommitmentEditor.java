package org.accord.commitments.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Drafts;
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

    private final CommitmentServices services;
    private final Commitments commitments;
    private final boolean asks;
    private final boolean waits;
    private final boolean verified;
    private final Drafts drafts;
    private final Charter charter;
    private final OrganisationId organisation;
    private final Language reader;
    private final boolean begins;
    private final Desk desk;
    private final ActsBar acts = new ActsBar();
    private final FormFaults faults = new FormFaults();
    private final Autosave autosave;
    private final CommitmentForm form;
    private Optional<Recorded<Commitment>> recorded;
    private String key;
    private long version;

    CommitmentEditor(
            CommitmentServices services,
            Charter charter,
            OrganisationId organisation,
            Optional<Recorded<Commitment>> recorded,
            Desk desk,
            boolean waits,
            Language reader) {
        this.services = services;
        this.commitments = services.commitments();
        this.waits = waits;
        this.asks = services.secondPerson().isWanted(organisation);
        this.verified = services.rules().now(charter.slug()).asked();
        this.drafts = services.drafts();
        this.charter = charter;
        this.organisation = organisation;
        this.recorded = recorded;
        this.begins = recorded.isEmpty();
        this.desk = desk;
        this.reader = reader;
        key = CommitmentTyped.key(recorded.map(Recorded::id).orElseGet(() -> beginning(charter, organisation)));
        autosave = new Autosave(acts, this::keep);
        form = new CommitmentForm(
                charter,
                reader,
                desk,
                faults,
                autosave,
                recorded.map(Recorded::state).map(Commitment::state));

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
        Optional<Commitment> running =
                recorded.map(Recorded::state).filter(now -> now.state().isRunning());
        if (running.isPresent()) {
            String amend = asks ? askAnew() : "commitments.amend";
            acts.primary(text(amend), click -> preview(amend, asks ? this::askToAmend : this::amend));
            new RunningActs(services, running.get(), () -> version, acts, reader, this::goOn, this::finish).offer();
            return;
        }
        String publish = verified ? "verification.submit" : "commitments.publish";
        if (asks && !waits) {
            acts.primary(text("approvals.ask"), click -> preview("approvals.ask", this::ask));
        } else if (!asks) {
            acts.primary(text(publish), click -> preview(publish, verified ? this::submit : this::publish));
        }
        acts.secondary(text("commitments.saveDraft"), click -> attempt(this::saveDraft));
    }

    /** What is typed now is another request than the one that waits. */
    private String askAnew() {
        return waits ? "desks.approvals.again" : "approvals.ask";
    }

    private void preview(String act, Runnable done) {
        attempt(() -> {
            CommitmentDraft draft = form.typed();
            if (recorded.filter(now -> now.state().state().isPublic()).isPresent()) {
                commitments.checkAmendment(draft);
            } else {
                commitments.check(draft);
            }
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

    private void submit() {
        Recorded<Commitment> saved = save();
        services.verifications().submit(saved.id(), saved.version());
        finish("verification.submitted", saved.id());
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

    /** What is done with it afterwards may be refused: from here on it is the one that is written. */
    private Recorded<Commitment> save() {
        CommitmentDraft draft = form.typed();
        Recorded<Commitment> saved = recorded.map(now -> commitments.amend(now.id(), version, draft))
                .orElseGet(() -> commitments.draft(organisation, draft));
        drafts.discard(key);
        key = CommitmentTyped.key(saved.id());
        recorded = Optional.of(saved);
        version = saved.version();
        return saved;
    }

    private void finish(String said, String id) {
        drafts.discard(key);
        tell(said, id);
    }

    /** After an act that leaves what is typed unsent: it is kept on, over what is recorded now. */
    private void goOn(String said, long now) {
        version = now;
        if (drafts.find(key).isPresent()) {
            autosave.changed();
        }
        tell(said, recorded.orElseThrow().id());
    }

    private void tell(String said, String id) {
        autosave.stop();
        Notices.success(text(said));
        UI ui = UI.getCurrent();
        if (begins) {
            ui.navigate(CommitmentsView.class, new RouteParameters("id", id));
        } else {
            ui.refreshCurrentRoute(true);
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
        String who = services.accounts()
                .nameOf(commitments.history(id).getLast().actor())
                .orElseGet(() -> text("form.colleague"));
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
