package org.accord.charters;

import java.time.LocalDate;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator sets when a version comes into force.
 *
 * @param days in which earlier signatories may sign it, 0 to 730; with 0 they are not asked and stay as they are
 * @param after the charter's rule for those who did not sign in time
 */
public record WindowDraft(int days, After after) {

    /** Nobody is asked. */
    public static final WindowDraft NONE = new WindowDraft(0, After.STAYS);

    public static final int MOST_DAYS = 730;

    /**
     * The window from a day on; null when nobody is asked.
     *
     * @throws CharterProblem.Invalid with field {@code days} or {@code after}
     */
    @Nullable
    ReendorsementWindow from(LocalDate today) {
        new FieldCheck()
                .that("days", days >= 0 && days <= MOST_DAYS, "charters.windowDays")
                .that("after", days > 0 || after == After.STAYS, "charters.lapseNeedsTime")
                .orThrow(CharterProblem.Invalid::new);
        return days == 0 ? null : new ReendorsementWindow(today, today.plusDays(days), after);
    }
}
