package org.accord.commitments.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.IndicatorDetails;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoachTests {

    private static final Set<Ingredient> ALL = EnumSet.allOf(Ingredient.class);
    private static final String TEXT =
            "The judicial college trains magistrates to weigh electronic evidence and publishes the results.";

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                             1
            WHAT,                                           1
            WHAT INDICATOR UNIT TARGET,                     1
            WHO MILESTONES EVIDENCE FOR_WHOM PROBLEM BUDGET RISKS, 1
            WHAT INDICATOR UNIT TARGET DATE,                2
            WHAT INDICATOR UNIT TARGET DATE WHO MILESTONES, 2
            WHAT INDICATOR UNIT TARGET DATE PROBLEM RISKS FOR_WHOM BUDGET, 2
            WHAT INDICATOR UNIT TARGET DATE WHO BASELINE MILESTONES EVIDENCE, 3
            WHAT INDICATOR UNIT TARGET DATE WHO BASELINE MILESTONES EVIDENCE PROBLEM RISKS FOR_WHOM, 3
            WHAT INDICATOR UNIT TARGET DATE WHO BASELINE MILESTONES EVIDENCE PROBLEM RISKS FOR_WHOM BUDGET, 4
            """)
    void aLevelIsReachedWhenNothingOfItNorBelowItIsMissing(String said, int level) {
        Set<Ingredient> ingredients = said.isEmpty()
                ? Set.of()
                : Arrays.stream(said.split(" ")).map(Ingredient::valueOf).collect(Collectors.toSet());

        Score score = Coach.of(draft(ingredients));

        assertThat(score.met()).containsExactlyInAnyOrderElementsOf(ingredients);
        assertThat(score.level()).isEqualTo(level);
        assertThat(score.rules()).isEqualTo(Coach.RULES);
    }

    @ParameterizedTest
    @EnumSource(Ingredient.class)
    void eachIngredientAloneIsAskedForAndLiftsWhenItIsAdded(Ingredient missing) {
        Set<Ingredient> others = EnumSet.complementOf(EnumSet.of(missing));
        if (missing == Ingredient.INDICATOR) { // without it there is nothing to have a unit
            others.removeAll(Set.of(Ingredient.UNIT, Ingredient.TARGET, Ingredient.DATE, Ingredient.BASELINE));
        }

        Score score = Coach.of(draft(others));

        assertThat(score.met()).doesNotContain(missing);
        assertThat(score.level()).isEqualTo(missing.level() - 1);
        assertThat(score.lifting()).contains(missing);
        assertThat(Coach.of(draft(ALL)).level()).isEqualTo(Score.HIGHEST);
    }

    @Test
    void oneIndicatorThatIsHalfWrittenCountsAndOneWithoutANameDoesNot() {
        IndicatorDraft whole = indicator(ALL);
        IndicatorDraft half = new IndicatorDraft("Heard", "", null, null, null);
        IndicatorDraft nameless = new IndicatorDraft(" ", "", null, null, null);

        assertThat(Coach.of(with(List.of(whole, half))).met())
                .contains(Ingredient.INDICATOR)
                .doesNotContain(Ingredient.UNIT, Ingredient.TARGET, Ingredient.DATE, Ingredient.BASELINE);
        assertThat(Coach.of(with(List.of(whole, nameless))).level()).isEqualTo(Score.HIGHEST);
    }

    @Test
    void theTitleOverAgainIsNoText() {
        CommitmentDraft draft = new CommitmentDraft(
                "paris-call", Language.EN, TEXT, TEXT + " ", Set.of(), List.of(), List.of(), CommitmentDetails.NONE);

        assertThat(Coach.of(draft).met()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCoachSpeaksEveryLanguage(Language language) {
        Messages messages = new Messages();

        assertThat(ALL)
                .allSatisfy(ingredient -> assertThat(messages.find(language, "coach." + ingredient.name()))
                        .isPresent());
        assertThat(List.of(1, 2, 3, 4))
                .allSatisfy(level -> assertThat(messages.find(language, "coach.level." + level))
                        .isPresent());
    }

    private static CommitmentDraft with(List<IndicatorDraft> indicators) {
        CommitmentDraft all = draft(ALL);
        return new CommitmentDraft(
                all.charter(),
                all.language(),
                all.title(),
                all.description(),
                all.principles(),
                all.milestones(),
                indicators,
                all.details());
    }

    private static CommitmentDraft draft(Set<Ingredient> said) {
        return new CommitmentDraft(
                "paris-call",
                Language.EN,
                "Train",
                said.contains(Ingredient.WHAT) ? TEXT : "Train.",
                Set.of(1),
                said.contains(Ingredient.MILESTONES)
                        ? List.of(new MilestoneDraft("Course held", LocalDate.of(2027, 1, 1)))
                        : List.of(),
                said.contains(Ingredient.INDICATOR) ? List.of(indicator(said)) : List.of(),
                details(said));
    }

    private static IndicatorDraft indicator(Set<Ingredient> said) {
        return new IndicatorDraft(
                "Trained",
                said.contains(Ingredient.UNIT) ? "people" : "",
                BigDecimal.ZERO,
                said.contains(Ingredient.TARGET) ? BigDecimal.TEN : null,
                said.contains(Ingredient.DATE) ? LocalDate.of(2027, 1, 1) : null,
                null,
                said.contains(Ingredient.BASELINE)
                        ? new IndicatorDetails(2025, null, false, "", "")
                        : IndicatorDetails.NONE);
    }

    private static CommitmentDetails details(Set<Ingredient> said) {
        return new CommitmentDetails(
                said.contains(Ingredient.PROBLEM) ? "Few are trained." : "",
                Set.of(),
                Set.of(),
                said.contains(Ingredient.WHO) ? "Head of training" : "",
                said.contains(Ingredient.FOR_WHOM) ? "Magistrates" : "",
                said.contains(Ingredient.BUDGET) ? new Budget(null, "", "From the ministry") : null,
                said.contains(Ingredient.RISKS) ? "Nobody comes." : "",
                "",
                said.contains(Ingredient.EVIDENCE) ? "Lists of those who passed" : "",
                null,
                null,
                List.of(),
                false);
    }
}
