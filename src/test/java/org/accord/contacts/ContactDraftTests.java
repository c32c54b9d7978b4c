package org.accord.contacts;

import static org.accord.contacts.ContactFixtures.aContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void everyFaultOfAnEmptyFormIsNamedAtItsField() {
        assertThat(faults(ContactDraft.EMPTY))
                .containsOnlyKeys("purpose", "name", "telephone", "email", "languages", "days", "from", "to", "zone")
                .containsEntry("telephone", "required")
                .containsEntry("from", "settings.time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 555 0123", "+0", "+962 6 555 0123 ext 4", "+1234567890123456", "+962--6---5550123", "call me"
            })
    void aNumberThatCannotBeDialledFromAbroadIsRefused(String number) {
        assertThat(faults(with(number, "08:00", "16:00", "Asia/Amman")))
                .containsEntry("telephone", "contacts.telephone");
    }

    @ParameterizedTest
    @CsvSource({
        "08:00,08:00,to,contacts.hours",
        "16:00,08:00,to,contacts.hours",
        "8,16:00,from,settings.time",
        "08:00,24:01,to,settings.time"
    })
    void hoursEndLaterOnTheSameDay(String from, String to, String field, String fault) {
        assertThat(faults(with("+999 555 0101", from, to, "Asia/Amman"))).containsEntry(field, fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amman", "Etc/GMT+3", "../etc", "+03:00"})
    void onlyTimeZonesOfPlacesAreTaken(String zone) {
        assertThat(faults(with("+999 555 0101", "08:00", "16:00", zone))).containsEntry("zone", "unknown");
    }

    @Test
    void languagesBeyondTheSixAreTakenAndMadeUpOnesNot() {
        ContactDraft sound = aContact("Duty officer");
        ContactDraft made = new ContactDraft(
                sound.purpose(),
                "x",
                sound.telephone(),
                sound.email(),
                Set.of("sw", "xx"),
                true,
                Set.of(),
                "",
                "",
                "UTC");

        assertThat(faults(made)).isEqualTo(Map.of("languages", "unknown"));
        assertThat(Spoken.codes()).contains("sw", "ja", "de");
    }

    @Test
    void whoAnswersDayAndNightNeedsNoHours() {
        ContactDraft sound = aContact("Duty officer");
        ContactPoint always = new ContactDraft(
                        sound.purpose(),
                        "x",
                        sound.telephone(),
                        sound.email(),
                        Set.of("en"),
                        true,
                        Set.of(),
                        "",
                        "",
                        "UTC")
                .checked("p");

        assertThat(always.hours().areAlways()).isTrue();
        assertThat(always.hours().include(Instant.EPOCH)).isTrue();
        assertThat(always.draft().checked("p")).isEqualTo(always);
    }

    @Test
    void hoursCountInTheirOwnZone() {
        Hours hours = aContact("Duty officer").checked("p").hours();

        assertThat(hours.include(Instant.parse("2026-11-29T05:30:00Z")))
                .as("08:30 on Sunday in Amman")
                .isTrue();
        assertThat(hours.include(Instant.parse("2026-11-29T14:30:00Z")))
                .as("17:30")
                .isFalse();
        assertThat(hours.include(Instant.parse("2026-12-01T05:30:00Z")))
                .as("Tuesday")
                .isFalse();
    }

    @Test
    void howSureOneIsFollowsFromQuestionAndAnswer() {
        ContactPoint fresh = aContact("Duty officer").checked("p");

        assertThat(fresh.freshness(TODAY)).isEqualTo(Freshness.UNCONFIRMED);
        assertThat(fresh.confirm(TODAY.minusDays(58)).freshness(TODAY)).isEqualTo(Freshness.CONFIRMED);
        assertThat(fresh.confirm(TODAY.minusDays(59)).freshness(TODAY))
                .as("30 September")
                .isEqualTo(Freshness.UNCONFIRMED);
        assertThat(fresh.ask(TODAY.minusDays(14)).freshness(TODAY)).isEqualTo(Freshness.ASKED);
        assertThat(fresh.ask(TODAY.minusDays(15)).freshness(TODAY)).isEqualTo(Freshness.SILENT);
        assertThat(fresh.ask(TODAY.minusDays(3)).bounce(TODAY).freshness(TODAY)).isEqualTo(Freshness.BOUNCED);
        assertThat(fresh.ask(TODAY.minusDays(3)).bounce(TODAY).confirm(TODAY).freshness(TODAY))
                .isEqualTo(Freshness.CONFIRMED);
    }

    @Test
    void theOneThatTakesOverFirstStandsFirstInItsChain() {
        ContactPoint first = aContact("First").checked("1");
        ContactPoint second = aContact("Second").checked("2");
        StateContacts contacts =
                StateContacts.none(new OrganisationId("jo")).add(first).add(second);

        assertThat(contacts.earlier("2").chain(Purpose.ROUND_THE_CLOCK)).containsExactly(second, first);
        assertThat(contacts.earlier("1")).isEqualTo(contacts);
        assertThatExceptionOfType(ContactProblem.NotFound.class).isThrownBy(() -> contacts.earlier("3"));
    }

    private static ContactDraft with(String telephone, String from, String to, String zone) {
        ContactDraft sound = aContact("Duty officer");
        return new ContactDraft(
                sound.purpose(),
                sound.name(),
                telephone,
                sound.email(),
                sound.languages(),
                false,
                Set.of(DayOfWeek.MONDAY),
                from,
                to,
                zone);
    }

    private static Map<String, String> faults(ContactDraft draft) {
        try {
            draft.checked("p");
            return Map.of();
        } catch (ContactProblem.Invalid invalid) {
            return invalid.faults();
        }
    }
}
