package org.accord.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accord.commitments.Commitment;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a signatory says became of a commitment in a cycle. One per (cycle, commitment).
 *
 * @param id of the cycle, a dot, the id of the commitment
 * @param commitmentTitle as it stood when reported
 * @param firstSubmittedAt decides with the last day that holds whether the report is late, see {@link LateReports}
 * @param questions of the coordinators, oldest first
 * @param answer to the last questions
 * @param rating null until proposed or accepted
 * @param reason of the decision, published with it
 * @param hearing of the signatory before publication; null when nothing was proposed to it
 * @param signals what asks for a closer look while a report waits; none once it is decided
 * @param help that is needed, or empty
 */
public record ProgressReport(
        String id,
        String cycle,
        String charter,
        String commitment,
        String commitmentTitle,
        Commitment.Lead organisation,
        Language language,
        String narrative,
        String obstacles,
        Map<String, MilestoneState> milestones,
        List<IndicatorValue> values,
        List<EvidenceFile> evidence,
        State state,
        Instant firstSubmittedAt,
        List<Question> questions,
        String answer,
        @Nullable Rating rating,
        String reason,
        @Nullable Hearing hearing,
        Set<Signal> signals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String help) {

    /** Where a report stands; message keys {@code reportState.<name>}. */
    public enum State {
        SUBMITTED,
        RETURNED,
        /** A decision is proposed to the signatory, and not public. */
        PROPOSED,
        ACCEPTED
    }

    /** Reports sent before there were signals have none, and those before help was asked for ask for none. */
    public ProgressReport {
        help = help == null ? "" : help;
        milestones = Collections.unmodifiableMap(new TreeMap<>(milestones));
        signals = signals == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(signals));
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
    }

    /** One that nothing was noticed about. */
    public ProgressReport(
            String id,
            String cycle,
            String charter,
            String commitment,
            String commitmentTitle,
            Commitment.Lead organisation,
            Language language,
            String narrative,
            String obstacles,
            Map<String, MilestoneState> milestones,
            List<IndicatorValue> values,
            List<EvidenceFile> evidence,
            State state,
            Instant firstSubmittedAt,
            List<Question> questions,
            String answer,
            @Nullable Rating rating,
            String reason) {
        this(
                id,
                cycle,
                charter,
                commitment,
                commitmentTitle,
                organisation,
                language,
                narrative,
                obstacles,
                milestones,
                values,
                evidence,
                state,
                firstSubmittedAt,
                questions,
                answer,
                rating,
                reason,
                null,
                Set.of(),
                "");
    }

    /** True while the signatory may type it. */
    boolean isTyped() {
        return state == State.RETURNED;
    }

    public static String id(String cycle, String commitment) {
        return cycle + "." + commitment;
    }

    /** A first report. */
    static ProgressReport of(Cycle cycle, Commitment commitment, ProgressDraft draft, Instant at) {
        return new ProgressReport(
                id(cycle.id(), commitment.id()),
                cycle.id(),
                cycle.charter(),
                commitment.id(),
                commitment.title(),
                commitment.organisation(),
                draft.language(),
                draft.narrative().strip(),
                draft.obstacles().strip(),
                draft.milestones(),
                values(draft),
                draft.evidence(),
                State.SUBMITTED,
                at,
                List.of(),
                draft.answer().strip(),
                null,
                "",
                null,
                Set.of(),
                draft.help().strip());
    }

    /** The report again with other content, after it was returned. */
    ProgressReport resubmit(ProgressDraft draft) {
        require(State.RETURNED);
        return new ProgressReport(
                id,
                cycle,
                charter,
                commitment,
                commitmentTitle,
                organisation,
                draft.language(),
                draft.narrative().strip(),
                draft.obstacles().strip(),
                draft.milestones(),
                values(draft),
                draft.evidence(),
                State.SUBMITTED,
                firstSubmittedAt,
                questions,
                draft.answer().strip(),
                null,
                "",
                null,
                Set.of(),
                draft.help().strip());
    }

    ProgressReport returnWith(List<Question> asked) {
        require(State.SUBMITTED);
        List<Question> all = new ArrayList<>(questions);
        all.addAll(asked);
        return decided(State.RETURNED, all, null, "", null);
    }

    ProgressReport accept(Verdict verdict) {
        require(State.SUBMITTED);
        return found(verdict, State.ACCEPTED, null);
    }

    /** The verdict goes to the signatory, who may comment until the end of that day. */
    ProgressReport propose(Verdict verdict, LocalDate until) {
        require(State.SUBMITTED);
        return found(verdict, State.PROPOSED, Hearing.until(until));
    }

    /** @param words blank for nothing */
    ProgressReport comment(String words, Instant at, LocalDate today) {
        Hearing open = proposed();
        if (!open.isOpen(today)) {
            throw new ProgressProblem.NotInState(id, "HEARD");
        }
        return decided(State.PROPOSED, questions, rating, reason, open.said(words, at));
    }

    /** As proposed, when there is nothing to reply to. */
    ProgressReport publish(LocalDate today) {
        Hearing over = proposed();
        if (over.isOpen(today) || over.hasWords()) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
        return decided(State.ACCEPTED, questions, rating, reason, over);
    }

    ProgressReport publish(Verdict verdict, String reply) {
        Hearing heard = proposed();
        if (!heard.hasWords()) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
        new FieldCheck().text("reply", reply, Verdict.LONGEST_TEXT).orThrow(ProgressProblem.Invalid::new);
        return found(verdict, State.ACCEPTED, heard.replied(reply));
    }

    private Hearing proposed() {
        require(State.PROPOSED);
        return heard().orElseThrow(() -> new ProgressProblem.NotInState(id, state.name()));
    }

    /** What the signatory says about the decision; empty when nothing was proposed to it. */
    public Optional<Hearing> heard() {
        return Optional.ofNullable(hearing);
    }

    private ProgressReport found(Verdict verdict, State next, @Nullable Hearing heard) {
        verdict.check(this);
        List<Question> concluded = new ArrayList<>();
        for (int number = 0; number < questions.size(); number++) {
            concluded.add(questions.get(number).concluded(verdict.response(number)));
        }
        return decided(next, concluded, verdict.rating(), verdict.reason().strip(), heard);
    }

    /**
     * True for a field that something can be asked about: {@code narrative}, {@code obstacles}, {@code help}, {@code answer}, a value as
     * {@code values.<indicator>}, a milestone as {@code milestones.<id>}, a file as {@code evidence.<id>}; or all values,
     * milestones or files.
     */
    public boolean hasField(String field) {
        return switch (field) {
            case "narrative", "obstacles", "help", "answer", "values", "milestones", "evidence" -> true;
            default ->
                values.stream().anyMatch(value -> field.equals("values." + value.indicator()))
                        || milestones.keySet().stream().anyMatch(milestone -> field.equals("milestones." + milestone))
                        || evidence.stream().anyMatch(file -> field.equals("evidence." + file.id()));
        };
    }

    /** The same, with what was noticed when it was sent. */
    ProgressReport noticed(Set<Signal> seen) {
        return new ProgressReport(
                id,
                cycle,
                charter,
                commitment,
                commitmentTitle,
                organisation,
                language,
                narrative,
                obstacles,
                milestones,
                values,
                evidence,
                state,
                firstSubmittedAt,
                questions,
                answer,
                rating,
                reason,
                hearing,
                seen,
                help);
    }

    /** The same under the organisation that has the commitment now; what it may say about a decision, until then at least. */
    ProgressReport takenOver(Commitment.Lead by, LocalDate today, LocalDate until) {
        return new ProgressReport(
                id,
                cycle,
                charter,
                commitment,
                commitmentTitle,
                by,
                language,
                narrative,
                obstacles,
                milestones,
                values,
                evidence,
                state,
                firstSubmittedAt,
                questions,
                answer,
                rating,
                reason,
                heard().map(open -> open.passedOn(today, until)).orElse(null),
                signals,
                help);
    }

    public Optional<IndicatorValue> value(String indicator) {
        return values.stream()
                .filter(value -> value.indicator().equals(indicator))
                .findFirst();
    }

    private ProgressReport decided(
            State next, List<Question> asked, @Nullable Rating rated, String why, @Nullable Hearing heard) {
        return new ProgressReport(
                id,
                cycle,
                charter,
                commitment,
                commitmentTitle,
                organisation,
                language,
                narrative,
                obstacles,
                milestones,
                values,
                evidence,
                next,
                firstSubmittedAt,
                asked,
                answer,
                rated,
                why,
                heard,
                Set.of(),
                help);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
    }

    private static List<IndicatorValue> values(ProgressDraft draft) {
        List<IndicatorValue> values = new ArrayList<>();
        for (ProgressDraft.ValueDraft typed : draft.values()) {
            if (typed.value() != null && typed.on() != null) {
                values.add(new IndicatorValue(
                        typed.indicator(),
                        typed.value(),
                        typed.on(),
                        typed.method().strip()));
            }
        }
        return values;
    }
}
