package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.accord.settings.Rhythm.Every;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTests {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @Test
    void plainRhythmsAreToldFromTheirExpressionsAndBack() {
        for (Rhythm rhythm : List.of(
                new Rhythm(Every.YEAR, 4, 1, DayOfWeek.MONDAY, LocalTime.of(4, 0)),
                new Rhythm(Every.QUARTER, 1, 1, DayOfWeek.MONDAY, LocalTime.of(3, 0)),
                new Rhythm(Every.QUARTER, 3, 28, DayOfWeek.MONDAY, LocalTime.of(23, 59)),
                new Rhythm(Every.MONTH, 1, 15, DayOfWeek.MONDAY, LocalTime.MIDNIGHT),
                new Rhythm(Every.WEEK, 1, 1, DayOfWeek.SUNDAY, LocalTime.of(12, 30)))) {
            assertThat(rhythm.cron().rhythm()).contains(rhythm);
        }
        assertThat(new Cron("0 0 3 1 1,4,7,10 *").rhythm().orElseThrow().every())
                .isEqualTo(Every.QUARTER);
        assertThat(new Cron("0 30 6 ? * 7").rhythm().orElseThrow().weekday()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 4 31 * *", "0 0 4 1 1,2,3 *", "0 0 */2 * * *", "5 0 4 1 4 *", "0 0 4 L * *", "@daily"})
    void whatIsNoPlainRhythmStaysAnExpression(String expression) {
        assertThat(new Cron(expression).rhythm()).isEmpty();
    }

    @Test
    void nextTimesAreInUtc() {
        assertThat(new Cron("0 0 4 1 4 *").next(NOW, 2))
                .containsExactly(Instant.parse("2027-04-01T04:00:00Z"), Instant.parse("2028-04-01T04:00:00Z"));
    }

    @Test
    void timesThatNeverComeOrComeTooOftenAreRefused() {
        assertThat(new Cron("0 0 0 30 2 *").fault(NOW)).contains("settings.cronNever");
        assertThat(new Cron("* * * * * *").fault(NOW)).contains("settings.cronTooOften");
        assertThat(new Cron("0 0,30 4 * * *").fault(NOW)).contains("settings.cronTooOften");
        assertThat(new Cron("0 0 * * * *").fault(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0 4 1 4", "0 0 25 1 4 *", "every day", "0 0 4 1 4 * *"})
    void whatSpringCannotReadIsNoExpression(String typed) {
        assertThat(Cron.of(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Cron(typed));
    }
}
