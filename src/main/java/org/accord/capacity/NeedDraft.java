package org.accord.capacity;

import java.time.LocalDate;
import java.util.Set;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a state types for a need. Fields of faults have the names of the components.
 *
 * @param language the original language of the texts
 * @param tried what was tried already, may be empty
 * @param slots how many units of help are wanted, 1 to 100: people trained, laws drafted, months of an adviser
 * @param languages the state can work in
 * @param urgency 1 to 3, 3 the most urgent
 * @param mostPartners how many donors it can work with at once, 1 to 10
 * @param excludedDonors organisations it does not wish help from
 * @param report of the state in which the help was asked for, or null
 */
public record NeedDraft(
        Language language,
        String title,
        String description,
        String tried,
        Set<Theme> themes,
        @Nullable Integer slots,
        Set<Language> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer urgency,
        @Nullable Integer mostPartners,
        Set<OrganisationId> excludedDonors,
        @Nullable String report) {

    /** The most slots a need may want or an offer may give. */
    public static final int MOST_SLOTS = 100;

    private static final int MOST_URGENT = 3;
    private static final int MOST_PARTNERS = 10;
    private static final int MOST_EXCLUDED = 50;

    public NeedDraft {
        themes = Set.copyOf(themes);
        languages = Set.copyOf(languages);
        excludedDonors = Set.copyOf(excludedDonors);
    }

    /** One that begins with no report. */
    public NeedDraft(
            Language language,
            String title,
            String description,
            String tried,
            Set<Theme> themes,
            @Nullable Integer slots,
            Set<Language> languages,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer urgency,
            @Nullable Integer mostPartners,
            Set<OrganisationId> excludedDonors) {
        this(
                language,
                title,
                description,
                tried,
                themes,
                slots,
                languages,
                from,
                to,
                urgency,
                mostPartners,
                excludedDonors,
                null);
    }

    /** Throws {@link CapacityProblem.Invalid} naming every field that is wrong. */
    NeedDraft checked() {
        new FieldCheck()
                .text("title", title, 200)
                .text("description", description, OfferDraft.LONGEST_DESCRIPTION)
                .optionalText("tried", tried, OfferDraft.LONGEST_DESCRIPTION)
                .that("themes", !themes.isEmpty(), "required")
                .that("languages", !languages.isEmpty(), "required")
                .given("slots", slots)
                .that("slots", isWithin(slots, MOST_SLOTS), "range")
                .given("from", from)
                .given("to", to)
                .that("to", from == null || to == null || !to.isBefore(from), "beforeStart")
                .given("urgency", urgency)
                .that("urgency", isWithin(urgency, MOST_URGENT), "range")
                .given("mostPartners", mostPartners)
                .that("mostPartners", isWithin(mostPartners, MOST_PARTNERS), "range")
                .that("excludedDonors", excludedDonors.size() <= MOST_EXCLUDED, "tooMany")
                .orThrow(CapacityProblem.Invalid::new);
        return this;
    }

    private static boolean isWithin(@Nullable Integer value, int most) {
        return value == null || value >= 1 && value <= most;
    }
}
