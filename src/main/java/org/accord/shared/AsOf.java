package org.accord.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The moment a record is read at: the end of a day in UTC, or now. */
public record AsOf(Instant until) {

    /** Includes all that is recorded. */
    public static final AsOf NOW = new AsOf(Instant.MAX);

    /** The end of the given day in UTC. */
    public static AsOf endOf(LocalDate day) {
        return new AsOf(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
    }

    public boolean isNow() {
        return until.equals(Instant.MAX);
    }

    /** The day in UTC, today for now. */
    public LocalDate day(Clock clock) {
        return LocalDate.ofInstant(isNow() ? clock.instant() : until, ZoneOffset.UTC);
    }
}
