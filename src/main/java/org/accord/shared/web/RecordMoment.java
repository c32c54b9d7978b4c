package org.accord.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of the record that a public page shows.
 *
 * @param today in UTC, by the portal's clock
 * @param day the record is shown as of the end of this day
 * @param isNow nobody asked for another day
 * @param demonstration the record holds demonstration data
 * @param actNumber newest act shown, 0 when not known
 * @param checkpointAt when the newest checkpoint was signed, when there is one
 */
public record RecordMoment(
        LocalDate today,
        LocalDate day,
        boolean isNow,
        boolean demonstration,
        long actNumber,
        @Nullable Instant checkpointAt) {

    /** For pages that must do without the register, such as the one that says the database is gone. */
    public static RecordMoment unknown(LocalDate today, boolean demonstration) {
        return new RecordMoment(today, today, true, demonstration, 0, null);
    }
}
