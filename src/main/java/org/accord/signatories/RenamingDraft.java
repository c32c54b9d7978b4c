package org.accord.signatories;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.PrivateHost;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who renames an organisation.
 *
 * @param original the language whose name counts when translations differ
 * @param names by language, each up to 300 characters; blank ones are not given
 * @param effectiveOn the day from which it has the name, today at the latest
 * @param reason public, 1 to 2,000 characters
 * @param source where that is to be read: an absolute https address
 */
public record RenamingDraft(
        Language original,
        Map<Language, String> names,
        @Nullable LocalDate effectiveOn,
        String reason,
        String source) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SOURCE = 500;
    private static final int FIRST_YEAR = 1800;

    /**
     * As a first state of the record.
     *
     * @throws SignatoryProblem.Invalid naming every field that is wrong; names as {@code name.<language>}
     */
    Renaming checked(Organisation now, LocalDate today, @Nullable Instant askedAt) {
        FieldCheck check = new FieldCheck();
        for (Language language : Language.values()) {
            String name = names.getOrDefault(language, "");
            String field = field(language);
            check.name(field, name, LONGEST_NAME)
                    .that(field, !name.isBlank() || language != original, "required")
                    .that(field, name.isBlank() || hasLetters(name), "renaming.letters");
        }
        days(check, now, today);
        check.text("reason", reason, StandingGround.LONGEST_REASON)
                .text("source", source, LONGEST_SOURCE)
                .that("source", source.isBlank() || isHttps(source.strip()), "renaming.link")
                .that("source", !PrivateHost.isIn(source), "website.private")
                .that(field(original), !typed().equals(now.name().texts()), "renaming.same")
                .orThrow(SignatoryProblem.Invalid::new);
        return new Renaming(
                now.id(),
                now.name(),
                new LocalisedText(original, typed()),
                "",
                day(today),
                reason.strip(),
                source.strip(),
                askedAt,
                Renaming.State.ASKED,
                "");
    }

    static String field(Language language) {
        return "name." + language.tag();
    }

    private void days(FieldCheck check, Organisation now, LocalDate today) {
        LocalDate day = effectiveOn;
        check.given("effectiveOn", day);
        if (day == null) {
            return;
        }
        check.that("effectiveOn", !day.isAfter(today), "future")
                .that("effectiveOn", day.getYear() >= FIRST_YEAR, "renaming.tooEarly")
                .that(
                        "effectiveOn",
                        now.formerNames().stream().noneMatch(before -> day.isBefore(before.until())),
                        "renaming.beforeLast");
    }

    private LocalDate day(LocalDate today) {
        return effectiveOn == null ? today : effectiveOn;
    }

    private Map<Language, String> typed() {
        Map<Language, String> typed = new EnumMap<>(Language.class);
        names.forEach((language, name) -> {
            if (!name.isBlank()) {
                typed.put(language, name.strip());
            }
        });
        return typed;
    }

    private static boolean hasLetters(String name) {
        return !SameOrganisation.nameKey(name).isEmpty();
    }

    static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
