package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.IndicatorDetails.Direction;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommitmentDraftTests {

    private static final LocalDate SUMMER = LocalDate.of(2030, 6, 30);
    private static final CommitmentDetails LIGHT =
            new CommitmentDetails("", Set.of(), Set.of(), "", "", null, "", "", "", null, null, List.of(), true);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            people, 0,  100,  -,    -
            people, 0,  100,  UP,   -
            people, 100, 20,  -,    -
            people, 100, 20,  DOWN, -
            people, 100, 100, HOLD, -
            %,      0,  100,  UP,   -
            %,      0,  101,  UP,   commitments.percent
            %,      10, 150,  -,    commitments.percent
            people, 0,  150,  UP,   -
            people, 100, 20,  UP,   commitments.belowBaseline
            people, 20, 100,  DOWN, commitments.aboveBaseline
            people, 20, 21,   HOLD, commitments.holds
            people, 20, 20,   -,    sameAsBaseline
            people, 20, 20,   UP,   sameAsBaseline
            people, 20, -1,   DOWN, range
            """)
    void aTargetLiesWhereItsUnitAndItsDirectionWantIt(
            String unit,
            BigDecimal baseline,
            BigDecimal target,
            @Nullable Direction direction,
            @Nullable String fault) {
        IndicatorDraft indicator = new IndicatorDraft(
                "Trained", unit, baseline, target, SUMMER, null, new IndicatorDetails(2025, direction, false, "", ""));

        Map<String, String> faults = faults(draft(List.of(milestone(SUMMER)), List.of(indicator), ending(null)));

        assertThat(faults).isEqualTo(fault == null ? Map.of() : Map.of("indicators.0.target", fault));
    }

    @Test
    void nothingIsDueAfterTheLastDay() {
        CommitmentDraft draft = draft(
                List.of(milestone(SUMMER), milestone(SUMMER.plusDays(1))),
                List.of(indicator(SUMMER.plusYears(1))),
                ending(SUMMER));

        assertThat(faults(draft))
                .containsOnly(
                        Map.entry("milestones.1.due", "commitments.afterEnd"),
                        Map.entry("indicators.0.due", "commitments.afterEnd"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("problem", "x".repeat(2_001), "tooLong"),
                wrong("risks", "bell\u0007", "characters"),
                wrong("norms", "z", "unknown"),
                wrong("obligations", "budapest/NOTHING", "unknown"),
                wrong("responsible", "Head\u202e of unit", "imports.hiding"),
                wrong("budget.currency", "", "required"),
                wrong("budget.currency", "XYZ1", "commitments.currency"),
                wrong("event.link", "http://example.org/", "commitments.link"),
                wrong("event.link", "https://who@example.org/", "commitments.link"),
                wrong("event.link", "javascript:alert(1)", "commitments.link"),
                wrong("event.name", " ", "required"),
                wrong("translations.0.language", "EN", "commitments.languageTwice"),
                wrong("translations.0.title", "", "required"));
    }

    private static Arguments wrong(String field, String typed, String fault) {
        return Arguments.of(field, typed, fault);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsSaidAtItsField(String field, String typed, String fault) {
        CommitmentDraft draft = draft(List.of(milestone(SUMMER)), List.of(indicator(SUMMER)), with(field, typed));

        assertThat(faults(draft)).isEqualTo(Map.of(field, fault));
    }

    @Test
    void theShortFormTakesOneMilestoneOrOneIndicatorAndLeavesEmptyRowsOut() {
        MilestoneDraft noMilestone = new MilestoneDraft("", null, "");
        IndicatorDraft noIndicator = new IndicatorDraft("", "", null, null, null, "", IndicatorDetails.NONE);

        CommitmentDraft one =
                draft(List.of(milestone(SUMMER)), List.of(noIndicator), LIGHT).checked(Set.of(1));

        assertThat(one.indicators()).isEmpty();
        assertThat(one.milestones()).hasSize(1);
        assertThat(faults(draft(List.of(noMilestone), List.of(indicator(SUMMER)), LIGHT)))
                .isEmpty();
        assertThat(faults(draft(List.of(noMilestone), List.of(noIndicator), LIGHT)))
                .isEqualTo(Map.of("milestones", "commitments.oneOfBoth"));
        assertThat(faults(draft(List.of(milestone(SUMMER)), List.of(), CommitmentDetails.NONE)))
                .isEqualTo(Map.of("indicators", "required"));
        assertThat(faults(draft(List.of(new MilestoneDraft("Half", null)), List.of(), LIGHT)))
                .isEqualTo(Map.of("milestones.0.due", "required"));
    }

    private static Map<String, String> faults(CommitmentDraft draft) {
        CommitmentProblem.Invalid problem =
                catchThrowableOfType(CommitmentProblem.Invalid.class, () -> draft.checked(Set.of(1)));
        return problem == null ? Map.of() : problem.faults();
    }

    private static CommitmentDraft draft(
            List<MilestoneDraft> milestones, List<IndicatorDraft> indicators, CommitmentDetails details) {
        return new CommitmentDraft(
                "paris-call", Language.EN, "Train", "People are trained.", Set.of(1), milestones, indicators, details);
    }

    private static MilestoneDraft milestone(LocalDate due) {
        return new MilestoneDraft("First course", due);
    }

    private static IndicatorDraft indicator(LocalDate due) {
        return new IndicatorDraft("Trained", "people", BigDecimal.ZERO, BigDecimal.TEN, due);
    }

    private static CommitmentDetails ending(@Nullable LocalDate lastDay) {
        return new CommitmentDetails("", Set.of(), Set.of(), "", "", null, "", "", "", null, lastDay, List.of(), false);
    }

    private static CommitmentDetails with(String field, String typed) {
        return new CommitmentDetails(
                field.equals("problem") ? typed : "",
                field.equals("norms") ? Set.of(typed) : Set.of("a"),
                field.equals("obligations") ? Set.of(typed) : Set.of("budapest/LAW"),
                field.equals("responsible") ? typed : "",
                "",
                new Budget(BigDecimal.ONE, field.equals("budget.currency") ? typed : "EUR", ""),
                field.equals("risks") ? typed : "",
                "",
                "",
                new Event(
                        field.equals("event.name") ? typed : "Forum",
                        null,
                        field.equals("event.link") ? typed : "https://example.org/"),
                null,
                List.of(new Translation(
                        field.equals("translations.0.language") ? Language.valueOf(typed) : Language.FR,
                        field.equals("translations.0.title") ? typed : "Former",
                        "Des personnes sont formées.")),
                false);
    }
}
