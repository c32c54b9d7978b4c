package org.accord.capacity;

import java.time.LocalDate;
import java.util.Set;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.FieldCheck;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * What a donor types for an offer. Fields of faults have the names of the components.
 *
 * @param language the original language of the texts
 * @param regions served
 * @param incomes income groups served
 * @param languages the help can be given in
 * @param slots how many units of help there are, 1 to 100
 * @param excludedRecipients states it cannot serve
 */
public record OfferDraft(
        Language language,
        String title,
        String description,
        Set<Theme> themes,
        Set<Region> regions,
        Set<IncomeGroup> incomes,
        Set<Language> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer slots,
        Set<CountryCode> excludedRecipients) {

    /** Of the description, in characters. */
    public static final int LONGEST_DESCRIPTION = 5_000;

    public OfferDraft {
        themes = Set.copyOf(themes);
        regions = Set.copyOf(regions);
        incomes = Set.copyOf(incomes);
        languages = Set.copyOf(languages);
        excludedRecipients = Set.copyOf(excludedRecipients);
    }

    /** Throws {@link CapacityProblem.Invalid} naming every field that is wrong. */
    OfferDraft checked() {
        new FieldCheck()
                .text("title", title, 200)
                .text("description", description, LONGEST_DESCRIPTION)
                .that("themes", !themes.isEmpty(), "required")
                .that("regions", !regions.isEmpty(), "required")
                .that("incomes", !incomes.isEmpty(), "required")
                .that("languages", !languages.isEmpty(), "required")
                .given("slots", slots)
                .that("slots", slots == null || slots >= 1 && slots <= NeedDraft.MOST_SLOTS, "range")
                .given("from", from)
                .given("to", to)
                .that("to", from == null || to == null || !to.isBefore(from), "beforeStart")
                .that(
                        "excludedRecipients",
                        excludedRecipients.stream()
                                .allMatch(code -> Countries.find(code).isPresent()),
                        "unknown")
                .orThrow(CapacityProblem.Invalid::new);
        return this;
    }
}
