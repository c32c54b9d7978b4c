package org.accord.commitments.coach;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a commitment has of the ingredients that let others check it.
 *
 * <p>It looks whether something is said and never at how: the rules are the same in every language, and the same draft
 * has the same score on every machine.
 */
public final class Coach {

    /** Raised with every change of the rules; scores found before keep theirs. */
    static final int RULES = 1;

    private static final int SHORTEST_TEXT = 40;
    private static final int SHORTEST_TEXT_IN_CHINESE = 15;

    private final CommitmentDraft draft;
    private final CommitmentDetails details;
    private final List<IndicatorDraft> indicators;

    private Coach(CommitmentDraft draft) {
        this.draft = draft;
        this.details = draft.details();
        this.indicators =
                draft.indicators().stream().filter(row -> !row.name().isBlank()).toList();
    }

    /** Of anything that is typed, however little. */
    public static Score of(CommitmentDraft draft) {
        Coach coach = new Coach(draft);
        Set<Ingredient> met =
                Arrays.stream(Ingredient.values()).filter(coach::finds).collect(Collectors.toSet());
        return Score.of(met, RULES);
    }

    private boolean finds(Ingredient ingredient) {
        return switch (ingredient) {
            case WHAT -> saysWhat();
            case INDICATOR -> !indicators.isEmpty();
            case UNIT -> all(row -> !row.unit().isBlank());
            case TARGET -> all(row -> row.target() != null);
            case DATE -> all(row -> row.due() != null);
            case WHO -> !details.responsible().isEmpty();
            case BASELINE -> all(row -> row.baseline() != null && row.details().baselineYear() != null);
            case MILESTONES -> draft.milestones().stream().anyMatch(Coach::isDated);
            case EVIDENCE -> !details.evidencePlan().isEmpty() || all(Coach::isVerified);
            case FOR_WHOM -> !details.beneficiaries().isEmpty();
            case PROBLEM -> !details.problem().isEmpty();
            case BUDGET -> isFunded(details.budget());
            case RISKS -> !details.risks().isEmpty();
        };
    }

    /** More than the title over again. */
    private boolean saysWhat() {
        String text = draft.description().strip();
        int shortest = draft.language() == Language.ZH ? SHORTEST_TEXT_IN_CHINESE : SHORTEST_TEXT;
        return text.codePointCount(0, text.length()) >= shortest
                && !text.equals(draft.title().strip());
    }

    private boolean all(Predicate<IndicatorDraft> rule) {
        return !indicators.isEmpty() && indicators.stream().allMatch(rule);
    }

    private static boolean isDated(MilestoneDraft row) {
        return !row.title().isBlank() && row.due() != null;
    }

    private static boolean isVerified(IndicatorDraft row) {
        return !row.details().verification().isEmpty();
    }

    private static boolean isFunded(@Nullable Budget budget) {
        return budget != null && (budget.amount() != null || !budget.funding().isEmpty());
    }
}
