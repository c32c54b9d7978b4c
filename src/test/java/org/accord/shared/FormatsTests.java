package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Unicode locale data (CLDR) say for each language. */
class FormatsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 9 March 2026    | March 2026    | 1,234,567.5 | 43%",
                "FR | 9 mars 2026     | mars 2026     | 1\u202f234\u202f567,5 | 43\u00a0%",
                "ES | 9 de marzo de 2026 | marzo de 2026 | 1.234.567,5 | 43\u00a0%",
                "AR | 9 مارس 2026     | مارس 2026     | 1,234,567.5 | 43\u200e%\u200e",
                "RU | 9 марта 2026\u202fг. | март 2026\u202fг. | 1\u00a0234\u00a0567,5 | 43\u00a0%",
                "ZH | 2026年3月9日    | 2026年3月     | 1,234,567.5 | 43%"
            })
    void daysAndNumbersStandAsTheLanguageWritesThem(
            Language language, String day, String month, String number, String percent) {
        Formats formats = Formats.of(language);

        assertThat(formats.day(DAY)).isEqualTo(day);
        assertThat(formats.month(DAY)).isEqualTo(month);
        assertThat(formats.number(1_234_567.5)).isEqualTo(number);
        assertThat(formats.percent(43)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR", "ES", "AR", "RU", "ZH"})
    void anInstantSaysItsZoneAndUsesLatinDigits(Language language) {
        assertThat(Formats.of(language).instant(Instant.parse("2026-03-09T08:05:00Z")))
                .contains("2026", "05")
                .endsWith(" UTC");
    }
}
