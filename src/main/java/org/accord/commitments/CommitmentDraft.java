package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a representative types for a commitment.
 *
 * @param principles numbers of the charter's principles it serves
 * @param milestones in order
 */
public record CommitmentDraft(
        String charter,
        Language language,
        String title,
        String description,
        Set<Integer> principles,
        List<MilestoneDraft> milestones,
        List<IndicatorDraft> indicators) {

    /** Of the description, in characters. */
    public static final int LONGEST_DESCRIPTION = 5_000;

    private static final int MOST_MILESTONES = 20;
    private static final int MOST_INDICATORS = 10;

    public CommitmentDraft {
        principles = Collections.unmodifiableSet(new TreeSet<>(principles)); // in one order, for approvals
        milestones = List.copyOf(milestones);
        indicators = List.copyOf(indicators);
    }

    /** What would have to be typed for the commitment as it stands. */
    public static CommitmentDraft of(Commitment commitment) {
        return new CommitmentDraft(
                commitment.charter(),
                commitment.language(),
                commitment.title(),
                commitment.description(),
                commitment.principles(),
                commitment.milestones().stream()
                        .map(milestone -> new MilestoneDraft(milestone.title(), milestone.due()))
                        .toList(),
                commitment.indicators().stream()
                        .map(indicator -> new IndicatorDraft(
                                indicator.name(),
                                indicator.unit(),
                                indicator.baseline(),
                                indicator.target(),
                                indicator.due()))
                        .toList());
    }

    /** A milestone as typed. */
    public record MilestoneDraft(String title, @Nullable LocalDate due) {}

    /** An indicator as typed. */
    public record IndicatorDraft(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable LocalDate due) {}

    /** Throws {@link CommitmentProblem.Invalid} naming every field that is wrong. */
    CommitmentDraft checked(Set<Integer> principlesOfCharter) {
        FieldCheck check = new FieldCheck()
                .text("title", title, 200)
                .text("description", description, LONGEST_DESCRIPTION)
                .that("principles", !principles.isEmpty(), "required")
                .that("principles", principlesOfCharter.containsAll(principles), "unknown")
                .that("milestones", !milestones.isEmpty(), "required")
                .that("milestones", milestones.size() <= MOST_MILESTONES, "tooMany")
                .that("indicators", !indicators.isEmpty(), "required")
                .that("indicators", indicators.size() <= MOST_INDICATORS, "tooMany");
        for (int i = 0; i < milestones.size(); i++) {
            check.text("milestones." + i + ".title", milestones.get(i).title(), 300)
                    .given("milestones." + i + ".due", milestones.get(i).due());
        }
        for (int i = 0; i < indicators.size(); i++) {
            checkIndicator(check, "indicators." + i, indicators.get(i));
        }
        check.orThrow(CommitmentProblem.Invalid::new);
        return this;
    }

    private static void checkIndicator(FieldCheck check, String field, IndicatorDraft indicator) {
        check.text(field + ".name", indicator.name(), 300)
                .text(field + ".unit", indicator.unit(), 60)
                .given(field + ".baseline", indicator.baseline())
                .given(field + ".target", indicator.target())
                .given(field + ".due", indicator.due())
                .that(field + ".baseline", isMeasure(indicator.baseline()), "range")
                .that(field + ".target", isMeasure(indicator.target()), "range")
                .that(field + ".target", !isSame(indicator.baseline(), indicator.target()), "sameAsBaseline");
    }

    private static boolean isMeasure(@Nullable BigDecimal value) {
        return value == null || value.signum() >= 0 && value.precision() - value.scale() <= 15 && value.scale() <= 6;
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
