package org.accord.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.accord.accounts.Drafts;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.SharedDraft.Choice;
import org.accord.progress.SharedDraft.Seen;
import org.accord.progress.SharedDraft.Taking;
import org.accord.progress.SharedDraft.Typed;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the editors of an organisation type together for one report, field by field, and who has it open. Kept on each
 * change; sent once.
 *
 * @see "decision 0046"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class SharedDrafts {

    /** Of any text while it is typed, in characters; what may be sent is less. */
    static final int LONGEST_TYPED = 50_000;

    private static final int MOST_FIELDS = 1_000;

    private final SharedDraftStore store;
    private final DraftFeed feed;
    private final ProgressReports reports;
    private final Commitments commitments;
    private final Drafts drafts;
    private final Clock clock;

    SharedDrafts(
            SharedDraftStore store,
            DraftFeed feed,
            ProgressReports reports,
            Commitments commitments,
            Drafts drafts,
            Clock clock) {
        this.store = store;
        this.feed = feed;
        this.reports = reports;
        this.commitments = commitments;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The key under which one person's own draft of a report was kept. */
    public static String ownKey(String report) {
        return "report/" + report;
    }

    /**
     * The draft as it stands, begun when there is none. What the caller typed when drafts were each person's own is read
     * into it, where somebody else typed too as a rival.
     *
     * @throws ProgressProblem.NotInState when the report waits for somebody else
     */
    public SharedDraft open(String cycleId, String commitmentId) {
        String report = ProgressReport.id(cycleId, commitmentId);
        Commitment commitment = own(report);
        Optional<Recorded<ProgressReport>> sent = reports.find(report, AsOf.NOW);
        sent.map(Recorded::state).filter(state -> !state.isTyped()).ifPresent(state -> {
            throw new ProgressProblem.NotInState(report, state.state().name());
        });
        long round = sent.map(Recorded::version).orElse(0L);
        Map<String, String> base = ReportFields.of(sent.map(Recorded::state)
                .map(ProgressDraft::of)
                .orElseGet(() -> ProgressDraft.after(
                        reports.latest(commitmentId, report).map(Recorded::state), commitment.language())));
        store.begin(SharedDraft.begun(report, round, base));
        SharedDraft opened =
                changed(report, draft -> (draft.round() < round ? draft.next(round, base) : draft).on(commitment));
        return adopt(opened, base);
    }

    private SharedDraft adopt(SharedDraft opened, Map<String, String> base) {
        String key = ownKey(opened.report());
        return drafts.find(key, ReportTyped.class)
                .map(kept -> {
                    List<Typed> typed = ReportFields.of(kept.typed().draft()).entrySet().stream()
                            .filter(each -> !each.getValue().equals(base.getOrDefault(each.getKey(), "")))
                            .map(each -> new Typed(
                                    Identity.random(), kept.typed().version(), each.getKey(), 0, "", each.getValue()))
                            .toList();
                    SharedDraft adopted = keep(opened.report(), typed, kept.savedAt());
                    drafts.discard(key);
                    return adopted;
                })
                .orElse(opened);
    }

    /**
     * Keeps what was typed: in its field when that is as it was seen, else beside it as a rival. Also after the report was
     * sent.
     *
     * @throws ProgressProblem.Invalid naming a text that is too long
     */
    public SharedDraft type(String report, List<Typed> typed) {
        own(report);
        FieldCheck check = new FieldCheck().that("draft", typed.size() <= MOST_FIELDS, "tooMany");
        typed.forEach(each -> check.that(each.field(), ReportFields.isName(each.field()), "unknown")
                .optionalText(each.field(), each.text(), LONGEST_TYPED));
        check.orThrow(ProgressProblem.Invalid::new);
        return keep(report, typed, clock.instant());
    }

    private SharedDraft keep(String report, List<Typed> typed, Instant at) {
        UserId me = CurrentActor.get().user();
        if (store.find(report).isEmpty()) {
            reports.find(report, AsOf.NOW)
                    .ifPresent(sent -> store.begin(SharedDraft.begun(
                            report, sent.version(), ReportFields.of(ProgressDraft.of(sent.state())))));
        }
        return changed(report, draft -> {
            SharedDraft next = draft;
            for (Typed each : typed) {
                next = next.typed(each, me, at);
            }
            return next;
        });
    }

    /** Lets one of two texts stand, or what was made of both; nothing when one of them is another by now. */
    public SharedDraft choose(String report, Choice choice) {
        own(report);
        new FieldCheck()
                .optionalText(choice.field(), choice.text(), LONGEST_TYPED)
                .orThrow(ProgressProblem.Invalid::new);
        UserId me = CurrentActor.get().user();
        Instant now = clock.instant();
        return changed(report, draft -> draft.chosen(choice, me, now));
    }

    /**
     * Until the answer is run, the form hears how the draft stands, and others hear that the caller has it open; nothing once
     * another organisation leads the commitment.
     *
     * @param form made up when it was opened
     */
    public Runnable listen(String report, String form, Consumer<DraftNews> listener) {
        OrganisationId lead = own(report).organisation().id();
        return feed.listen(report, form, CurrentActor.get().user(), news -> {
            if (isLed(report, lead)) {
                listener.accept(news);
            }
        });
    }

    /**
     * What would be sent, to be shown to the caller.
     *
     * @throws ProgressProblem.SentMeanwhile when it is of another round by now
     * @throws ProgressProblem.Invalid naming every field that is wrong, or for which somebody has to choose a text
     */
    public Previewed checked(String report, long round) {
        Commitment commitment = own(report);
        SharedDraft draft = standing(report, round);
        requireDecided(draft);
        ProgressDraft whole = whole(draft, commitment);
        reports.check(commitment.id(), whole);
        return new Previewed(whole, draft.seen());
    }

    /**
     * The report as it would be sent now.
     *
     * @throws ProgressProblem.NotFound when nobody types it
     * @throws ProgressProblem.Invalid naming every field that is wrong
     */
    public ProgressReport preview(String report) {
        Commitment commitment = own(report);
        SharedDraft draft = store.find(report).orElseThrow(() -> new ProgressProblem.NotFound(report));
        return reports.asSent(report.substring(0, report.lastIndexOf('.')), commitment.id(), whole(draft, commitment));
    }

    /**
     * Sends what all typed, once, and nothing that the caller was not shown.
     *
     * @param seen as the caller was shown it
     * @throws ProgressProblem.SentMeanwhile when somebody else sent it, or is sending it
     * @throws ProgressProblem.ChangedSince when a field is another than was shown; all of it is kept
     * @throws ProgressProblem.Invalid naming every field that is wrong, or for which somebody has to choose a text
     */
    public Recorded<ProgressReport> submit(String report, Seen seen) {
        Commitment commitment = own(report);
        Taking act = new Taking(CurrentActor.get().user(), clock.instant(), Identity.random());
        SharedDraft taken = store.change(report, draft -> draft.take(seen, act)).orElseThrow(() -> sent(report));
        if (!act.equals(taken.taken())) {
            requireAsSeen(standing(report, seen.round()), seen);
            throw sent(report);
        }
        return sending(report, () -> record(report, seen.round(), whole(taken, commitment)));
    }

    /**
     * Asks a second person of the organisation to send what all typed, as the caller was shown it; problems as for
     * {@link #submit}.
     *
     * @return the id of the request
     */
    public String ask(String report, Seen seen) {
        Commitment commitment = own(report);
        SharedDraft draft = standing(report, seen.round());
        requireAsSeen(draft, seen);
        return reports.askToSend(
                report.substring(0, report.lastIndexOf('.')), commitment.id(), seen.round(), whole(draft, commitment));
    }

    /**
     * Sends a text that was asked to be sent; what was typed since stays for the next round.
     *
     * @param round version of the report; 0 for the first
     */
    public Recorded<ProgressReport> send(String report, long round, ProgressDraft draft) {
        own(report);
        return sending(report, () -> record(report, round, draft));
    }

    private Recorded<ProgressReport> sending(String report, Supplier<Recorded<ProgressReport>> act) {
        boolean isDone = false;
        try {
            Recorded<ProgressReport> sent = act.get();
            isDone = true;
            Map<String, String> said = ReportFields.of(ProgressDraft.of(sent.state()));
            store.change(report, draft -> draft.next(sent.version(), said))
                    .filter(rest -> rest.undecided().isEmpty())
                    .ifPresent(store::drop);
            return sent;
        } finally {
            if (!isDone) {
                store.change(report, SharedDraft::give);
            }
            feed.tell(report);
        }
    }

    private Recorded<ProgressReport> record(String report, long round, ProgressDraft draft) {
        int dot = report.lastIndexOf('.');
        return round == 0
                ? reports.submit(report.substring(0, dot), report.substring(dot + 1), draft)
                : reports.resubmit(report, round, draft);
    }

    private static ProgressDraft whole(SharedDraft draft, Commitment commitment) {
        return ReportFields.draft(draft.on(commitment).texts());
    }

    private SharedDraft standing(String report, long round) {
        return store.find(report)
                .filter(draft -> draft.round() == round && !draft.isTaken(clock.instant()))
                .orElseThrow(() -> sent(report));
    }

    private static void requireAsSeen(SharedDraft draft, Seen seen) {
        Map<String, UserId> changed = draft.changedSince(seen);
        if (!changed.isEmpty()) {
            throw new ProgressProblem.ChangedSince(draft.report(), changed);
        }
        requireDecided(draft);
    }

    private static void requireDecided(SharedDraft draft) {
        Map<String, String> faults = new HashMap<>();
        draft.undecided().forEach(field -> faults.put(field, "undecided"));
        if (!faults.isEmpty()) {
            throw new ProgressProblem.Invalid(faults);
        }
    }

    private SharedDraft changed(String report, UnaryOperator<SharedDraft> change) {
        SharedDraft next = store.change(report, change).orElseThrow(() -> new ProgressProblem.NotFound(report));
        feed.tell(report);
        return next;
    }

    private static ProgressProblem sent(String report) {
        return new ProgressProblem.SentMeanwhile(report);
    }

    private boolean isLed(String report, OrganisationId lead) {
        String id = report.substring(report.lastIndexOf('.') + 1);
        return CurrentActor.callAs(Actor.SYSTEM, () -> commitments.find(id, AsOf.NOW))
                .filter(now -> now.state().organisation().id().equals(lead))
                .isPresent();
    }

    private Commitment own(String report) {
        String id = report.substring(report.lastIndexOf('.') + 1);
        Commitment commitment =
                commitments.find(id, AsOf.NOW).map(Recorded::state).orElseThrow(() -> new ProgressProblem.NotFound(id));
        ProgressPolicy.mayReportFor(commitment.organisation().id());
        return commitment;
    }
}
