package org.accord.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a representative types for a commitment.
 *
 * @param principles numbers of the charter's principles it serves
 * @param milestones in order
 * @param reason why a public commitment is amended; empty for a draft, and in what was typed before reasons were asked
 */
public record CommitmentDraft(
        String charter,
        Language language,
        String title,
        String description,
        Set<Integer> principles,
        List<MilestoneDraft> milestones,
        List<IndicatorDraft> indicators,
        CommitmentDetails details,
        String reason) {

    /** Of the description, in characters. */
    public static final int LONGEST_DESCRIPTION = 5_000;

    public CommitmentDraft {
        principles = Collections.unmodifiableSet(new TreeSet<>(principles)); // in one order, for approvals
        milestones = List.copyOf(milestones);
        indicators = List.copyOf(indicators);
        details = details == null ? CommitmentDetails.NONE : details;
        reason = reason == null ? "" : reason;
    }

    /** One without a reason. */
    public CommitmentDraft(
            String charter,
            Language language,
            String title,
            String description,
            Set<Integer> principles,
            List<MilestoneDraft> milestones,
            List<IndicatorDraft> indicators,
            CommitmentDetails details) {
        this(charter, language, title, description, principles, milestones, indicators, details, "");
    }

    /** One that says nothing more. */
    public CommitmentDraft(
            String charter,
            Language language,
            String title,
            String description,
            Set<Integer> principles,
            List<MilestoneDraft> milestones,
            List<IndicatorDraft> indicators) {
        this(charter, language, title, description, principles, milestones, indicators, CommitmentDetails.NONE);
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
                        .map(milestone -> new MilestoneDraft(milestone.title(), milestone.due(), milestone.id()))
                        .toList(),
                commitment.indicators().stream().map(IndicatorDraft::of).toList(),
                commitment.details());
    }

    /**
     * A milestone as typed.
     *
     * @param id which of the commitment's it is; empty for a new one, null when it is not said: then the one of the same
     *     title, or else the one in the same place
     */
    public record MilestoneDraft(
            String title, @Nullable LocalDate due, @Nullable String id) {

        public MilestoneDraft(String title, @Nullable LocalDate due) {
            this(title, due, null);
        }

        boolean saysNothing() {
            return title.isBlank() && due == null;
        }
    }

    /**
     * An indicator as typed.
     *
     * @param id as of a milestone
     */
    public record IndicatorDraft(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable LocalDate due,
            @Nullable String id,
            IndicatorDetails details) {

        public IndicatorDraft {
            details = details == null ? IndicatorDetails.NONE : details;
        }

        /** One that says nothing more. */
        public IndicatorDraft(
                String name,
                String unit,
                @Nullable BigDecimal baseline,
                @Nullable BigDecimal target,
                @Nullable LocalDate due) {
            this(name, unit, baseline, target, due, null, IndicatorDetails.NONE);
        }

        private static IndicatorDraft of(Indicator indicator) {
            return new IndicatorDraft(
                    indicator.name(),
                    indicator.unit(),
                    indicator.baseline(),
                    indicator.target(),
                    indicator.due(),
                    indicator.id(),
                    indicator.details());
        }

        boolean saysNothing() {
            return name.isBlank() && unit.isBlank() && baseline == null && target == null && due == null;
        }
    }

    /** True when both say the same, whichever rows it is said in. */
    public boolean saysAs(CommitmentDraft other) {
        return unnumbered().equals(other.unnumbered());
    }

    /** The same words, for a reason. */
    public CommitmentDraft because(String why) {
        return with(milestones, indicators, why);
    }

    /** Throws {@link CommitmentProblem.Invalid} naming every field that is wrong; in the short form without empty rows. */
    CommitmentDraft checked(Set<Integer> principlesOfCharter) {
        return checked(principlesOfCharter, false);
    }

    /** As {@link #checked(Set)}; what is public already is amended for a reason. */
    CommitmentDraft checked(Set<Integer> principlesOfCharter, boolean amends) {
        new CommitmentCheck(this).orThrow(principlesOfCharter, amends);
        return details.light() ? withoutEmptyRows() : this;
    }

    private CommitmentDraft withoutEmptyRows() {
        return with(
                milestones.stream().filter(row -> !row.saysNothing()).toList(),
                indicators.stream().filter(row -> !row.saysNothing()).toList(),
                reason);
    }

    private CommitmentDraft unnumbered() {
        return with(
                milestones.stream()
                        .filter(row -> !row.saysNothing())
                        .map(row -> new MilestoneDraft(row.title(), row.due()))
                        .toList(),
                indicators.stream()
                        .filter(row -> !row.saysNothing())
                        .map(row -> new IndicatorDraft(
                                row.name(), row.unit(), row.baseline(), row.target(), row.due(), null, row.details()))
                        .toList(),
                "");
    }

    private CommitmentDraft with(
            List<MilestoneDraft> otherMilestones, List<IndicatorDraft> otherIndicators, String why) {
        return new CommitmentDraft(
                charter, language, title, description, principles, otherMilestones, otherIndicators, details, why);
    }
}
