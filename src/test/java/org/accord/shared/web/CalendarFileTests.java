package org.accord.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar program reads is what was meant, whatever was typed. */
class CalendarFileTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    private static CalendarFile of(String title) {
        return new CalendarFile(
                "Days",
                List.of(new CalendarFile.Event(
                        "c.2026/closes@accord.example",
                        3,
                        Instant.parse("2026-11-29T03:00:00Z"),
                        DAY,
                        title,
                        "Below it",
                        "https://accord.example/calendar?lang=en")));
    }

    private static VEvent read(String title) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(of(title).text()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return calendar.<VEvent>getComponents().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reports due",
                "Semi; comma, back\\slash: and \"quotes\"",
                "Two\nlines",
                "آخر يوم لتقديم تقارير الدورة ألفين وستة وعشرين في نداء باريس للثقة والأمن في الفضاء السيبراني",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
            })
    void titleIsReadAsItWasMeant(String title) throws Exception {
        assertThat(read(title).getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void dayIsWholeAndHasNoTimeZone() {
        assertThat(of("Reports due").text())
                .contains("\r\nDTSTART;VALUE=DATE:20270331\r\n")
                .contains("\r\nSEQUENCE:2\r\n")
                .contains("\r\nDTSTAMP:20261129T030000Z\r\n")
                .doesNotContain("TZID");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctets() {
        assertThat(Arrays.stream(of("网络空间信任与安全巴黎倡议".repeat(40)).text().split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void lineOfAnotherPartCannotBeSmuggledIn() throws Exception {
        VEvent event = read("Due\r\nATTACH:https://evil.example\u0000");

        assertThat(event.getProperty("ATTACH")).isEmpty();
        assertThat(event.getSummary().getValue()).startsWith("Due");
    }
}
