package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days are counted as the calendar does. */
class DaysTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void whatCameLateLastNightWaitsADayThisMorning() {
        LocalDate since = Days.of(Instant.parse("2026-11-28T23:59:00Z"));

        assertThat(Days.waited(since, Days.of(Instant.parse("2026-11-29T00:01:00Z"))))
                .isEqualTo(1);
    }

    @Test
    void whatCameTodayOrIsToComeDoesNotWaitYet() {
        assertThat(Days.waited(TODAY, TODAY)).isZero();
        assertThat(Days.waited(TODAY.plusDays(2), TODAY)).isZero();
    }
}
