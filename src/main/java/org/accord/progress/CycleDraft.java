package org.accord.progress;

import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.accord.shared.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What a coordinator types to open a cycle. */
public record CycleDraft(
        String charter,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        int graceDays) {

    /** What stands in the form when an open cycle is changed. */
    public static CycleDraft from(Cycle cycle) {
        return new CycleDraft(
                cycle.charter(),
                cycle.name(),
                cycle.period().from(),
                cycle.period().to(),
                cycle.opens(),
                cycle.closes(),
                cycle.graceDays());
    }

    /** The same days under the charter and name of a cycle that is there. */
    CycleDraft of(Cycle cycle) {
        return new CycleDraft(cycle.charter(), cycle.name(), from, to, opens, closes, graceDays);
    }

    Cycle checked() {
        new FieldCheck()
                .that("name", name.matches("[a-z0-9-]{1,20}"), "slug")
                .given("from", from)
                .given("to", to)
                .given("opens", opens)
                .given("closes", closes)
                .that("to", isOrdered(from, to), "beforeStart")
                .that("closes", isOrdered(opens, closes), "beforeStart")
                .that("graceDays", graceDays >= 0 && graceDays <= ReportingRule.LONGEST_GRACE_DAYS, "range")
                .orThrow(ProgressProblem.Invalid::new);
        if (from == null || to == null || opens == null || closes == null) {
            throw new IllegalStateException("checked above");
        }
        return new Cycle(
                Cycle.id(charter, name),
                charter,
                name,
                new ReportingPeriod(from, to),
                opens,
                closes,
                graceDays,
                Cycle.State.OPEN);
    }

    private static boolean isOrdered(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null || !other.isBefore(one);
    }
}
