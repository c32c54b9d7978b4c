package org.accord.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a representative types for a progress report.
 *
 * @param milestones state by milestone id
 * @param values by indicator, in order of the commitment
 * @param obstacles what stood in the way, or empty
 * @param answer to the coordinator's questions when the report was returned, or empty
 * @param help that is needed, or empty, and then left out: what was bound before it was asked for is the same content
 */
public record ProgressDraft(
        Language language,
        String narrative,
        String obstacles,
        Map<String, MilestoneState> milestones,
        List<ValueDraft> values,
        List<EvidenceFile> evidence,
        String answer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String help) {

    /** Of the narrative, in characters. */
    public static final int LONGEST_NARRATIVE = 10_000;

    /** Of what stands in the way, and of an answer, in characters. */
    public static final int LONGEST_ANSWER = 5_000;

    /** Of the help that is needed, in characters: as much as a need may say. */
    public static final int LONGEST_HELP = 4_000;

    private static final int MOST_FILES = 20;

    public ProgressDraft {
        help = help == null ? "" : help;
        milestones = Map.copyOf(milestones);
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
    }

    /** One that asks for no help. */
    public ProgressDraft(
            Language language,
            String narrative,
            String obstacles,
            Map<String, MilestoneState> milestones,
            List<ValueDraft> values,
            List<EvidenceFile> evidence,
            String answer) {
        this(language, narrative, obstacles, milestones, values, evidence, answer, "");
    }

    /** What would have to be typed for the report as it stands. */
    public static ProgressDraft of(ProgressReport report) {
        return new ProgressDraft(
                report.language(),
                report.narrative(),
                report.obstacles(),
                report.milestones(),
                report.values().stream()
                        .map(value -> new ValueDraft(value.indicator(), value.value(), value.on(), value.method()))
                        .toList(),
                report.evidence(),
                report.answer(),
                report.help());
    }

    /** A new report, begun with what seldom changes from the last one: milestones, obstacles, methods. */
    public static ProgressDraft after(Optional<ProgressReport> last, Language language) {
        return last.map(report -> new ProgressDraft(
                        report.language(),
                        "",
                        report.obstacles(),
                        report.milestones(),
                        report.values().stream()
                                .map(value -> new ValueDraft(value.indicator(), null, null, value.method()))
                                .toList(),
                        List.of(),
                        ""))
                .orElseGet(() -> new ProgressDraft(language, "", "", Map.of(), List.of(), List.of(), ""));
    }

    /** A value as typed. */
    public record ValueDraft(
            String indicator,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            String method) {}

    /** Throws {@link ProgressProblem.Invalid} naming every field that is wrong. */
    ProgressDraft checked(Commitment commitment, LocalDate today) {
        FieldCheck check = new FieldCheck()
                .text("narrative", narrative, LONGEST_NARRATIVE)
                .optionalText("obstacles", obstacles, LONGEST_ANSWER)
                .optionalText("answer", answer, LONGEST_ANSWER)
                .optionalText("help", help, LONGEST_HELP)
                .that("evidence", evidence.size() <= MOST_FILES, "tooMany");
        evidence.forEach(file -> file.check(check));
        commitment
                .milestones()
                .forEach(milestone -> check.given("milestones." + milestone.id(), milestones.get(milestone.id())));
        commitment.indicators().forEach(indicator -> checkValue(check, indicator, today));
        check.orThrow(ProgressProblem.Invalid::new);
        return this;
    }

    private void checkValue(FieldCheck check, Indicator indicator, LocalDate today) {
        String field = "values." + indicator.id();
        ValueDraft typed = values.stream()
                .filter(value -> value.indicator().equals(indicator.id()))
                .findFirst()
                .orElse(new ValueDraft(indicator.id(), null, null, ""));
        BigDecimal value = typed.value();
        LocalDate on = typed.on();
        check.given(field + ".value", value)
                .given(field + ".on", on)
                .that(field + ".value", value == null || indicator.admits(value), "range")
                .that(field + ".on", on == null || !on.isAfter(today), "future")
                .optionalText(field + ".method", typed.method(), 500);
    }
}
