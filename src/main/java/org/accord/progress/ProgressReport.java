package org.accord.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accord.commitments.Commitment;
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
 * @param rating null until accepted
 * @param reason of the decision, published with it
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
        String reason) {

    /** Where a report stands; message keys {@code reportState.<name>}. */
    public enum State {
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    public ProgressReport {
        milestones = java.util.Collections.unmodifiableMap(new TreeMap<>(milestones));
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
        questions = List.copyOf(questions);
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
                "");
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
                "");
    }

    ProgressReport returnWith(List<Question> asked) {
        require(State.SUBMITTED);
        List<Question> all = new ArrayList<>(questions);
        all.addAll(asked);
        return decided(State.RETURNED, all, null, "");
    }

    ProgressReport accept(Rating rated, String why) {
        require(State.SUBMITTED);
        return decided(State.ACCEPTED, questions, rated, why.strip());
    }

    public Optional<IndicatorValue> value(String indicator) {
        return values.stream()
                .filter(value -> value.indicator().equals(indicator))
                .findFirst();
    }

    private ProgressReport decided(State next, List<Question> asked, @Nullable Rating rated, String why) {
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
                why);
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
