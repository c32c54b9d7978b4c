package org.accord.commitments;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDetails.Budget;
import org.accord.commitments.CommitmentDetails.Event;
import org.accord.commitments.CommitmentDetails.Translation;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.IndicatorDetails.Direction;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/** Looks through a draft, field by field, for what a commitment cannot say. */
final class CommitmentCheck {

    /** Never fewer than indicators. */
    static final int MOST_MILESTONES = 20;

    private static final int MOST_INDICATORS = 10;
    private static final int MOST_TRANSLATIONS = Language.values().length - 1;
    private static final int LONGEST_LINE = 300;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final CommitmentDraft draft;
    private final CommitmentDetails details;
    private final FieldCheck check = new FieldCheck();

    CommitmentCheck(CommitmentDraft draft) {
        this.draft = draft;
        this.details = draft.details();
    }

    /** Throws {@link CommitmentProblem.Invalid} naming every field that is wrong. */
    void orThrow(Set<Integer> principlesOfCharter, boolean amends) {
        if (amends) {
            check.text("reason", draft.reason(), Course.LONGEST_REASON);
        }
        check.text("title", draft.title(), 200);
        check.text("description", draft.description(), CommitmentDraft.LONGEST_DESCRIPTION);
        check.that("principles", !draft.principles().isEmpty(), "required")
                .that("principles", principlesOfCharter.containsAll(draft.principles()), "unknown");
        rows();
        texts();
        answers();
        budget(details.budget());
        event(details.event());
        translations();
        check.orThrow(CommitmentProblem.Invalid::new);
    }

    private void rows() {
        boolean light = details.light();
        boolean anyMilestone = draft.milestones().stream().anyMatch(row -> !light || !row.saysNothing());
        boolean anyIndicator = draft.indicators().stream().anyMatch(row -> !light || !row.saysNothing());
        check.that("milestones", anyMilestone || light, "required")
                .that("milestones", !light || anyMilestone || anyIndicator, "commitments.oneOfBoth")
                .that("milestones", draft.milestones().size() <= MOST_MILESTONES, "tooMany")
                .that("indicators", anyIndicator || light, "required")
                .that("indicators", draft.indicators().size() <= MOST_INDICATORS, "tooMany");
        for (int i = 0; i < draft.milestones().size(); i++) {
            MilestoneDraft row = draft.milestones().get(i);
            if (!light || !row.saysNothing()) {
                milestone("milestones." + i, row);
            }
        }
        for (int i = 0; i < draft.indicators().size(); i++) {
            IndicatorDraft row = draft.indicators().get(i);
            if (!light || !row.saysNothing()) {
                indicator("indicators." + i, row);
                comparable("indicators." + i, row.details());
            }
        }
    }

    private void milestone(String field, MilestoneDraft row) {
        check.text(field + ".title", row.title(), LONGEST_LINE);
        check.given(field + ".due", row.due()).that(field + ".due", isInTime(row.due()), "commitments.afterEnd");
    }

    private void indicator(String field, IndicatorDraft row) {
        Direction direction = row.details().direction();
        int way = way(row.baseline(), row.target());
        boolean known = row.baseline() != null && row.target() != null;
        check.text(field + ".name", row.name(), LONGEST_LINE);
        check.text(field + ".unit", row.unit(), 60);
        check.given(field + ".baseline", row.baseline())
                .given(field + ".target", row.target())
                .given(field + ".due", row.due())
                .that(field + ".due", isInTime(row.due()), "commitments.afterEnd")
                .that(field + ".baseline", isMeasure(row.baseline()), "range")
                .that(field + ".target", isMeasure(row.target()), "range")
                .that(field + ".baseline", isInUnit(row, row.baseline()), "commitments.percent")
                .that(field + ".target", isInUnit(row, row.target()), "commitments.percent")
                .that(field + ".target", !known || direction != Direction.UP || way >= 0, "commitments.belowBaseline")
                .that(field + ".target", !known || direction != Direction.DOWN || way <= 0, "commitments.aboveBaseline")
                .that(field + ".target", !known || direction != Direction.HOLD || way == 0, "commitments.holds")
                .that(field + ".target", !known || direction == Direction.HOLD || way != 0, "sameAsBaseline");
    }

    private void comparable(String field, IndicatorDetails row) {
        Integer year = row.baselineYear();
        check.that(field + ".baselineYear", year == null || year >= 1900 && year <= 2200, "range");
        check.optionalText(field + ".disaggregation", row.disaggregation(), LONGEST_LINE);
        check.optionalText(field + ".verification", row.verification(), 1_000);
    }

    private void texts() {
        check.optionalText("problem", details.problem(), CommitmentDetails.LONGEST_TEXT);
        check.name("responsible", details.responsible(), 200);
        check.optionalText("beneficiaries", details.beneficiaries(), 1_000);
        check.optionalText("risks", details.risks(), CommitmentDetails.LONGEST_TEXT);
        check.optionalText("effects", details.effects(), CommitmentDetails.LONGEST_TEXT);
        check.optionalText("evidencePlan", details.evidencePlan(), CommitmentDetails.LONGEST_TEXT);
    }

    private void answers() {
        Set<String> obligations = new HashSet<>();
        Obliged.every().forEach(each -> obligations.add(each.key()));
        check.that("norms", Obliged.norms().keySet().containsAll(details.norms()), "unknown")
                .that("obligations", obligations.containsAll(details.obligations()), "unknown")
                .that("obligations", details.obligations().size() <= 50, "tooMany");
    }

    private void budget(@Nullable Budget budget) {
        if (budget == null) {
            return;
        }
        boolean priced = budget.amount() != null;
        check.that("budget.amount", isMeasure(budget.amount()), "range")
                .that("budget.currency", !priced || !budget.currency().isEmpty(), "required")
                .that(
                        "budget.currency",
                        budget.currency().isEmpty() || CURRENCIES.contains(budget.currency()),
                        "commitments.currency")
                .that("budget.amount", priced || budget.currency().isEmpty(), "required");
        check.optionalText("budget.funding", budget.funding(), 1_000);
    }

    private void event(@Nullable Event event) {
        if (event == null) {
            return;
        }
        check.text("event.name", event.name(), LONGEST_LINE);
        check.optionalText("event.link", event.link(), 1_000);
        check.name("event.name", event.name(), LONGEST_LINE)
                .that("event.link", event.link().isEmpty() || isSafeAddress(event.link()), "commitments.link");
    }

    private void translations() {
        check.that("translations", details.translations().size() <= MOST_TRANSLATIONS, "tooMany");
        Set<Language> seen = new HashSet<>(Set.of(draft.language()));
        for (int i = 0; i < details.translations().size(); i++) {
            Translation row = details.translations().get(i);
            String field = "translations." + i;
            check.given(field + ".language", row.language())
                    .that(
                            field + ".language",
                            row.language() == null || seen.add(row.language()),
                            "commitments.languageTwice");
            check.text(field + ".title", row.title(), 200);
            check.text(field + ".description", row.description(), CommitmentDraft.LONGEST_DESCRIPTION);
        }
    }

    private boolean isInTime(@Nullable LocalDate due) {
        LocalDate last = details.lastDay();
        return due == null || last == null || !due.isAfter(last);
    }

    private static boolean isInUnit(IndicatorDraft row, @Nullable BigDecimal value) {
        return value == null || !row.unit().strip().equals("%") || value.compareTo(ALL) <= 0;
    }

    private static boolean isMeasure(@Nullable BigDecimal value) {
        return value == null || value.signum() >= 0 && value.precision() - value.scale() <= 15 && value.scale() <= 6;
    }

    private static int way(@Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        return baseline == null || target == null ? 0 : target.compareTo(baseline);
    }

    private static boolean isSafeAddress(String link) {
        try {
            URI address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
