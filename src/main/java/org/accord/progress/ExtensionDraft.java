package org.accord.progress;

import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/** What a representative types to ask for more days. */
public record ExtensionDraft(@Nullable Integer days, String reason) {

    public static final int MOST_DAYS = 60;
    static final int LONGEST_REASON = 2_000;

    /** The days, when all is right. */
    int checked() {
        new FieldCheck()
                .given("days", days)
                .that("days", days == null || (days >= 1 && days <= MOST_DAYS), "range")
                .text("reason", reason, LONGEST_REASON)
                .orThrow(ProgressProblem.Invalid::new);
        if (days == null) {
            throw new IllegalStateException("checked above");
        }
        return days;
    }
}
