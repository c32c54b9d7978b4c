package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.approvals.Binding;
import org.accord.approvals.Content;
import org.accord.approvals.SecondPerson;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Progress reports: submitted and resubmitted by representatives, decided through review, public once accepted. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class ProgressReports {

    /** Kind of the act that sends a report, or sends it again. */
    public static final String SENDING = "send-report";

    private static final int MOST_QUESTIONS = 60;

    private final ProgressStore store;
    private final Commitments commitments;
    private final SecondPerson secondPerson;
    private final ReportsAtHand atHand;
    private final ReviewRules rules;
    private final LateReports lateness;
    private final SearchIndex index;
    private final Clock clock;

    ProgressReports(
            ProgressStore store,
            Commitments commitments,
            SecondPerson secondPerson,
            ReportsAtHand atHand,
            ReviewRules rules,
            LateReports lateness,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.commitments = commitments;
        this.secondPerson = secondPerson;
        this.atHand = atHand;
        this.rules = rules;
        this.lateness = lateness;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Submits the first report on a commitment in a cycle.
     *
     * @throws ProgressProblem.Invalid naming every field that is wrong
     * @throws ProgressProblem.NotInState when the cycle takes no reports
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when a colleague submitted first
     */
    public Recorded<ProgressReport> submit(String cycleId, String commitmentId, ProgressDraft draft) {
        Cycle cycle = store.cycles
                .find(cycleId)
                .map(Recorded::state)
                .orElseThrow(() -> new ProgressProblem.NotFound(cycleId));
        Commitment commitment = commitment(commitmentId);
        if (cycle.state() != Cycle.State.OPEN || today().isBefore(cycle.opens())) {
            throw new ProgressProblem.NotInState(cycleId, cycle.state().name());
        }
        ProgressReport report =
                ProgressReport.of(cycle, commitment, checked(draft, commitment, List.of()), clock.instant());
        secondPerson.require(sending(report, 0, draft));
        return atHand.record("submitted", noticed(report, commitment), 0);
    }

    /**
     * Says what is wrong with a report without recording it.
     *
     * @throws ProgressProblem.Invalid naming every field that is wrong
     */
    public void check(String commitmentId, ProgressDraft draft) {
        draft.checked(commitment(commitmentId), today());
    }

    /**
     * A report as it would be recorded now, without recording it.
     *
     * @throws ProgressProblem.Invalid naming every field that is wrong
     * @throws ProgressProblem.NotInState when the report waits for somebody else
     */
    public ProgressReport asSent(String cycleId, String commitmentId, ProgressDraft draft) {
        Commitment commitment = commitment(commitmentId);
        Cycle cycle = store.cycles
                .find(cycleId)
                .map(Recorded::state)
                .orElseThrow(() -> new ProgressProblem.NotFound(cycleId));
        ProgressDraft checked = draft.checked(commitment, today());
        return store.reports
                .find(ProgressReport.id(cycleId, commitmentId))
                .map(now -> now.state().resubmit(checked))
                .orElseGet(() -> ProgressReport.of(cycle, commitment, checked, clock.instant()));
    }

    /** The newest report on one of the caller's commitments but the named one, whatever its state. */
    public Optional<Recorded<ProgressReport>> latest(String commitmentId, String except) {
        commitment(commitmentId);
        IndexQuery query = all().where("commitment", commitmentId).page(0, 2);
        return index.find(query, ProgressSummary.class).items().stream()
                .map(SearchIndex.Found::id)
                .filter(id -> !id.equals(except))
                .findFirst()
                .flatMap(store.reports::find);
    }

    /** Submits a returned report again. */
    public Recorded<ProgressReport> resubmit(String id, long version, ProgressDraft draft) {
        ProgressReport now = atHand.get(id);
        Commitment commitment = commitment(now.commitment());
        ProgressReport next = now.resubmit(checked(draft, commitment, now.evidence()));
        secondPerson.require(sending(next, version, draft));
        return atHand.record("resubmitted", noticed(next, commitment), version);
    }

    private ProgressReport noticed(ProgressReport report, Commitment commitment) {
        Optional<ProgressReport> last = list(
                        all().where("commitment", commitment.id()).page(0, 1))
                .items()
                .stream()
                .findFirst()
                .flatMap(found -> store.reports.find(found.id()))
                .map(Recorded::state);
        return report.noticed(Signal.of(report, commitment, last, lateness.isLate(report, AsOf.NOW), today()));
    }

    /**
     * Asks a second person of the organisation to send a report as it was typed.
     *
     * @param version of the report when it was returned; 0 when there is none
     * @return the id of the request
     * @throws ProgressProblem.Invalid naming every field that is wrong
     */
    public String askToSend(String cycleId, String commitmentId, long version, ProgressDraft draft) {
        Commitment commitment = commitment(commitmentId);
        String id = ProgressReport.id(cycleId, commitmentId);
        List<EvidenceFile> before =
                store.reports.find(id).map(report -> report.state().evidence()).orElse(List.of());
        ProgressDraft checked = checked(draft, commitment, before);
        return secondPerson.ask(new Binding(
                commitment.organisation().id(), SENDING, id, version, commitment.title(), Content.of(checked)));
    }

    private static Binding sending(ProgressReport report, long version, ProgressDraft draft) {
        return new Binding(
                report.organisation().id(), SENDING, report.id(), version, report.commitmentTitle(), Content.of(draft));
    }

    /**
     * Sends a report back to its signatory with at least one question. For review.
     *
     * @throws ProgressProblem.Invalid naming {@code questions} when there is none, or one about what the report has not
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public Recorded<ProgressReport> returnWith(String id, long version, List<Question> questions) {
        ProgressReport report = atHand.impartially(id);
        FieldCheck check = new FieldCheck()
                .that("questions", !questions.isEmpty(), "required")
                .that("questions", questions.size() <= MOST_QUESTIONS, "tooMany");
        questions.forEach(question -> check.text("questions", question.text(), Verdict.LONGEST_TEXT)
                .that("questions", report.hasField(question.field()), "reviewing.field"));
        check.orThrow(ProgressProblem.Invalid::new);
        return atHand.record("returned", report.returnWith(questions), version);
    }

    /** As {@link #accept(String, long, Verdict)}, for a report about which nothing was asked. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Recorded<ProgressReport> accept(String id, long version, @Nullable Rating rating, String reason) {
        return accept(id, version, new Verdict(rating, reason));
    }

    /**
     * Accepts a report, which makes it public together with all of the verdict. For review.
     *
     * @throws ProgressProblem.Invalid naming what is missing in the verdict
     * @throws ProgressProblem.NotInState also when the signatory is heard first, see {@link Hearings}
     * @throws ProgressProblem.Partial when the caller must keep out of it
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public Recorded<ProgressReport> accept(String id, long version, Verdict verdict) {
        ProgressReport report = atHand.impartially(id);
        if (rules.now(report.charter()).commentDays() > 0) {
            throw new ProgressProblem.NotInState(id, "COMMENT_FIRST");
        }
        return atHand.record("accepted", report.accept(verdict), version);
    }

    /** A report the caller may read: accepted ones everyone. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<ProgressReport>> find(String id, AsOf asOf) {
        Optional<Recorded<ProgressReport>> found = asOf.isNow() ? store.reports.find(id) : store.reports.asOf(id, asOf);
        return found.filter(report -> ProgressPolicy.mayRead(report.state()));
    }

    /**
     * Several that the caller may read, in the order of their ids.
     *
     * @param ids at most 1,000
     */
    @PreAuthorize(Rights.EVERYONE)
    public List<Recorded<ProgressReport>> findAll(List<String> ids, AsOf asOf) {
        if (!asOf.isNow()) {
            return ids.stream().flatMap(id -> find(id, asOf).stream()).toList();
        }
        Map<String, Recorded<ProgressReport>> found = store.reports.findAll(ids).stream()
                .filter(report -> ProgressPolicy.mayRead(report.state()))
                .collect(Collectors.toMap(Recorded::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** The steps of a report that the caller may read. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<ProgressReport>> history(String id) {
        return store.reports.history(id).stream()
                .filter(step -> step.state().filter(ProgressPolicy::mayRead).isPresent())
                .toList();
    }

    /** One page of accepted reports. Filters: {@code charter cycle commitment organisation type country rating}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<ProgressSummary> list(IndexQuery query) {
        return index.find(accepted(query), ProgressSummary.class).map(SearchIndex.Found::summary);
    }

    /** All reports, newest first. */
    public static IndexQuery all() {
        return IndexQuery.of(ProgressStore.REPORT).newestBy("submitted");
    }

    /** One page of a queue of the coordinators. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Page<ProgressSummary> queue(ReportQueue wanted, int page, int size) {
        IndexQuery query = IndexQuery.of(ProgressStore.REPORT)
                .matching(wanted.words())
                .where("step", wanted.steps().stream().map(Enum::name).toList())
                .where("charter", wanted.charter().isEmpty() ? List.of() : List.of(wanted.charter()))
                .sortedBy(wanted.order().sort)
                .page(page, size);
        return index.find(query, ProgressSummary.class).map(SearchIndex.Found::summary);
    }

    /**
     * Reports of one of the caller's organisations, newest first.
     *
     * @param states all when empty
     */
    public Page<ProgressSummary> own(
            OrganisationId organisation, Set<ProgressReport.State> states, int page, int size) {
        ProgressPolicy.maySee(organisation);
        IndexQuery query = all().where("organisation", organisation.value())
                .where("state", states.stream().map(Enum::name).toList())
                .page(page, size);
        return index.find(query, ProgressSummary.class).map(SearchIndex.Found::summary);
    }

    /** How many accepted reports, by each value of a filter. */
    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countBy(IndexQuery query, String filter) {
        return index.countBy(accepted(query), filter);
    }

    /** Hands over all accepted reports that match. */
    @PreAuthorize(Rights.EVERYONE)
    public void each(IndexQuery query, Consumer<ProgressSummary> taker) {
        index.each(accepted(query), ProgressSummary.class, found -> taker.accept(found.summary()));
    }

    private static IndexQuery accepted(IndexQuery query) {
        return query.where("state", ProgressReport.State.ACCEPTED.name());
    }

    /** With files that the report has already, or that were received for its signatory or another of the caller's. */
    private ProgressDraft checked(ProgressDraft draft, Commitment commitment, List<EvidenceFile> before) {
        ProgressDraft checked = draft.checked(commitment, today());
        Set<OrganisationId> own = new HashSet<>(CurrentActor.get().organisations());
        own.add(commitment.organisation().id());
        boolean here =
                checked.evidence().stream().allMatch(file -> before.contains(file) || store.isReceived(file, own));
        new FieldCheck().that("evidence", here, "fileGone").orThrow(ProgressProblem.Invalid::new);
        return checked;
    }

    private Commitment commitment(String id) {
        Commitment commitment =
                commitments.find(id, AsOf.NOW).map(Recorded::state).orElseThrow(() -> new ProgressProblem.NotFound(id));
        ProgressPolicy.mayReportFor(commitment.organisation().id());
        if (!commitment.state().isPublic() || commitment.state() == Commitment.State.DISCONTINUED) {
            throw new ProgressProblem.NotInState(id, commitment.state().name());
        }
        return commitment;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
