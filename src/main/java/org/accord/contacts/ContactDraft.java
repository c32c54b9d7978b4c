package org.accord.contacts;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.accord.accounts.EmailAddress;
import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types for a contact point. Fields of faults have the names of the components.
 *
 * @param name of a person or a function, at most 200 characters
 * @param telephone with {@code +} and country code, 7 to 15 digits
 * @param languages ISO 639 codes, 1 to 10
 * @param always answers day and night; days, from and to are not looked at then
 * @param from such as {@code 08:00}
 * @param to later on the same day
 * @param zone an identifier of the time zone database
 */
public record ContactDraft(
        @Nullable Purpose purpose,
        String name,
        String telephone,
        String email,
        Set<String> languages,
        boolean always,
        Set<DayOfWeek> days,
        String from,
        String to,
        String zone) {

    /** Of a form that nothing was typed into. */
    public static final ContactDraft EMPTY = new ContactDraft(null, "", "", "", Set.of(), false, Set.of(), "", "", "");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TELEPHONE = 40;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ZONE = 60;
    private static final int MOST_LANGUAGES = 10;
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9](?:[ ().-]{0,2}[0-9]){6,14}");

    public ContactDraft {
        languages = Set.copyOf(languages);
        days = Set.copyOf(days);
    }

    /**
     * The contact point it describes, not confirmed.
     *
     * @throws ContactProblem.Invalid naming every field that is wrong
     */
    ContactPoint checked(String id) {
        Optional<LocalTime> opens = time(from);
        Optional<LocalTime> closes = time(to);
        FieldCheck check = new FieldCheck()
                .given("purpose", purpose)
                .text("name", name, LONGEST_NAME)
                .text("telephone", telephone, LONGEST_TELEPHONE)
                .that("telephone", TELEPHONE.matcher(telephone.strip()).matches(), "contacts.telephone")
                .text("email", email, LONGEST_EMAIL)
                .that("email", EmailAddress.isOne(email), "email")
                .that("languages", !languages.isEmpty(), "required")
                .that("languages", languages.size() <= MOST_LANGUAGES, "tooMany")
                .that("languages", Spoken.codes().containsAll(languages), "unknown")
                .text("zone", zone, LONGEST_ZONE)
                .that("zone", Zones.all().contains(zone), "unknown");
        if (!always) {
            check.that("days", !days.isEmpty(), "required")
                    .that("from", opens.isPresent(), "settings.time")
                    .that("to", closes.isPresent(), "settings.time")
                    .that("to", isLater(opens, closes), "contacts.hours");
        }
        check.orThrow(ContactProblem.Invalid::new);
        Hours hours = always ? Hours.always(zone) : new Hours(days, opens.orElseThrow(), closes.orElseThrow(), zone);
        return new ContactPoint(
                id,
                Optional.ofNullable(purpose).orElseThrow(),
                name.strip(),
                telephone.strip(),
                EmailAddress.of(email).value(),
                languages,
                hours,
                null,
                null,
                null);
    }

    private static boolean isLater(Optional<LocalTime> opens, Optional<LocalTime> closes) {
        return opens.isEmpty() || closes.isEmpty() || closes.get().isAfter(opens.get());
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
