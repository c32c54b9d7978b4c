package org.accord.commitments;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of partners shows of one.
 *
 * @param title of the commitment as it stood
 * @param language of the title
 * @param organisation the signatory; null for one that the lead only names, as are its slug, its type and its country
 * @param since when it came to stand so
 * @param reason of one that left; of one that declined, for the lead; empty otherwise
 */
public record PartnerSummary(
        String id,
        String commitment,
        String title,
        Language language,
        LocalisedText lead,
        @Nullable OrganisationId organisation,
        @Nullable String slug,
        LocalisedText name,
        @Nullable OrganisationType type,
        @Nullable String country,
        Partner.State state,
        Instant since,
        String reason) {

    /** The day since which it stands so, in UTC. */
    public LocalDate sinceDay() {
        return Days.of(since);
    }

    static PartnerSummary of(Partner partner) {
        Commitment.Lead signatory = partner.organisation();
        return new PartnerSummary(
                partner.id(),
                partner.commitment(),
                partner.title(),
                partner.language(),
                partner.lead(),
                signatory == null ? null : signatory.id(),
                signatory == null ? null : signatory.slug(),
                partner.name(),
                signatory == null ? null : signatory.type(),
                signatory == null ? null : signatory.country().iso2(),
                partner.state(),
                partner.since(),
                partner.reason());
    }
}
