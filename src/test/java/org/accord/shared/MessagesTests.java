package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Messages MESSAGES = new Messages(Map.of(
            Language.EN,
            Map.of(
                    "plain", "Don't stop",
                    "named", "{name} signed on {day}",
                    "numbered", "{0} of {1}",
                    "plural", "{count, plural, one {# signatory} other {# signatories}}",
                    "kind", "{kind, select, state {a state} other {an organisation}}",
                    "onlyEnglish", "Reports by {name}"),
            Language.AR,
            Map.of(
                    "named", "وقّع {name} يوم {day}",
                    "numbered", "{0} من {1}",
                    "plural", "{count, plural, two {موقّعان} few {# موقّعين} other {# موقّع}}",
                    "kind", "{kind, select, state {دولة} other {منظمة}}")));

    @Test
    void textWithoutArgumentsIsGivenAsItStands() {
        assertThat(MESSAGES.get(Language.EN, "plain")).isEqualTo("Don't stop");
    }

    @Test
    void argumentsAreTakenByNameByNumberOrFromAMap() {
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(MESSAGES.get(Language.EN, "named", "name", "Ghana", "day", day))
                .isEqualTo("Ghana signed on 23 November 2026");
        assertThat(MESSAGES.get(Language.EN, "named", Map.of("name", "Ghana", "day", day)))
                .isEqualTo("Ghana signed on 23 November 2026");
        assertThat(MESSAGES.get(Language.EN, "numbered", 1_212, 6_000)).isEqualTo("1,212 of 6,000");
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(MESSAGES.get(Language.EN, "plural", "count", 1)).isEqualTo("1 signatory");
        assertThat(MESSAGES.get(Language.EN, "plural", "count", 1_204)).isEqualTo("1,204 signatories");
        assertThat(MESSAGES.get(Language.AR, "plural", "count", 2)).isEqualTo("موقّعان");
        assertThat(MESSAGES.get(Language.AR, "plural", "count", 5)).isEqualTo("5 موقّعين");
    }

    @Test
    void nameOfAnotherDirectionIsIsolated() {
        assertThat(MESSAGES.get(Language.AR, "named", "name", "Ghana", "day", LocalDate.of(2026, 11, 23)))
                .contains("\u2068Ghana\u2069");
        assertThat(MESSAGES.get(Language.EN, "named", "name", "الأردن", "day", "today"))
                .isEqualTo("\u2068الأردن\u2069 signed on today");
    }

    @Test
    void valueThatChoosesIsNotIsolated() {
        assertThat(MESSAGES.get(Language.AR, "kind", "kind", "state")).isEqualTo("دولة");
    }

    @Test
    void missingTranslationIsAnsweredInEnglishAndMarked() {
        assertThat(MESSAGES.get(Language.AR, "onlyEnglish", "name", "Ghana"))
                .isEqualTo("\u2068Reports by Ghana\u2069 [English]");
        assertThat(MESSAGES.get(Language.FR, "plain")).isEqualTo("\u2068Don't stop\u2069 [English]");
        assertThat(MESSAGES.find(Language.FR, "plain")).contains("\u2068Don't stop\u2069 [English]");
    }

    @Test
    void unknownKeyIsAnsweredByItself() {
        assertThat(MESSAGES.get(Language.EN, "no.such.key")).isEqualTo("no.such.key");
        assertThat(MESSAGES.find(Language.EN, "no.such.key")).isEmpty();
    }

    @Test
    void languagesAreThoseWithFiles() {
        assertThat(MESSAGES.languages()).containsExactly(Language.EN, Language.AR);
    }

    @Test
    void formatsWriteAsEachLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Instant instant = Instant.parse("2026-11-23T09:38:00Z");
        Formats english = Formats.of(Language.EN);
        Formats arabic = Formats.of(Language.AR);

        assertThat(english.day(day)).isEqualTo("23 November 2026");
        assertThat(english.shortDay(day)).isEqualTo("23 Nov 2026");
        assertThat(english.instant(instant)).isEqualTo("23 Nov 2026, 09:38 UTC");
        assertThat(english.time(instant)).isEqualTo("09:38 UTC");
        assertThat(english.number(48_213)).isEqualTo("48,213");
        assertThat(english.percent(43)).isEqualTo("43%");
        assertThat(english.size(48_000)).isEqualTo("48 kB");
        assertThat(arabic.day(day)).isEqualTo("23 نوفمبر 2026");
        assertThat(arabic.number(48_213)).isEqualTo("48,213");
        assertThat(Formats.of(Language.ZH).day(day)).isEqualTo("2026年11月23日");
        assertThat(Formats.of(Language.RU).number(48_213)).isEqualTo("48\u00a0213");
    }
}
