package org.accord.signatories;

import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.PrivateHost;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about a merger.
 *
 * @param into the organisation that goes on
 * @param effectiveOn the day from which they are one, today at the latest
 * @param reason public, 1 to 2,000 characters
 * @param source where that is to be read: an absolute https address
 */
public record MergerDraft(
        @Nullable OrganisationId into, @Nullable LocalDate effectiveOn, String reason, String source) {

    private static final int LONGEST_SOURCE = 500;
    private static final int FIRST_YEAR = 1800;

    FieldCheck check(LocalDate today) {
        FieldCheck check = new FieldCheck().given("into", into).given("effectiveOn", effectiveOn);
        if (effectiveOn != null) {
            check.that("effectiveOn", !effectiveOn.isAfter(today), "future")
                    .that("effectiveOn", effectiveOn.getYear() >= FIRST_YEAR, "renaming.tooEarly");
        }
        return check.text("reason", reason, StandingGround.LONGEST_REASON)
                .text("source", source, LONGEST_SOURCE)
                .that("source", source.isBlank() || RenamingDraft.isHttps(source.strip()), "renaming.link")
                .that("source", !PrivateHost.isIn(source), "website.private");
    }

    /** The merger as seen from one side, with the other. */
    Absorption with(Organisation other, LocalDate today) {
        return new Absorption(
                other.id(),
                other.slug(),
                other.name(),
                effectiveOn == null ? today : effectiveOn,
                reason.strip(),
                source.strip());
    }
}
