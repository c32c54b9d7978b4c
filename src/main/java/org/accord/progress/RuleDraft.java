package org.accord.progress;

import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types as the next rule of a charter.
 *
 * @param furtherCycles null for never
 * @param owing who is asked
 */
public record RuleDraft(
        @Nullable LocalDate from,
        int graceDays,
        int silentCycles,
        @Nullable Integer furtherCycles,
        Owing owing) {

    /** A rule that asks everybody. */
    public RuleDraft(@Nullable LocalDate from, int graceDays, int silentCycles, @Nullable Integer furtherCycles) {
        this(from, graceDays, silentCycles, furtherCycles, Owing.EVERYBODY);
    }

    /** A rule by which nobody is taken off the list. */
    public RuleDraft(@Nullable LocalDate from, int graceDays, int silentCycles) {
        this(from, graceDays, silentCycles, null);
    }

    /** A rule begins tomorrow at the earliest: no day that has begun changes under anybody's feet. */
    ReportingRule checked(LocalDate today) {
        new FieldCheck()
                .given("from", from)
                .that("from", from == null || from.isAfter(today), "rules.past")
                .that("graceDays", graceDays >= 0 && graceDays <= ReportingRule.LONGEST_GRACE_DAYS, "range")
                .that("silentCycles", ReportingRule.isSomeCycles(silentCycles), "range")
                .that("furtherCycles", furtherCycles == null || ReportingRule.isSomeCycles(furtherCycles), "range")
                .that("joinedDays", owing.joinedDays() >= 0 && owing.joinedDays() <= Owing.MOST_JOINED_DAYS, "range")
                .that("types", owing.types().size() < OrganisationType.values().length, "owing.nobody")
                .orThrow(ProgressProblem.Invalid::new);
        if (from == null) {
            throw new IllegalStateException("checked above");
        }
        return new ReportingRule(from, graceDays, silentCycles, furtherCycles, owing);
    }
}
