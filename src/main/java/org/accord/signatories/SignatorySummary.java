package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/** What a list of signatories shows of one. */
public record SignatorySummary(
        String charter,
        OrganisationId organisation,
        String slug,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        Instant signedAt,
        Standing standing) {

    static SignatorySummary of(Endorsement endorsement) {
        Organisation organisation = endorsement.organisation();
        return new SignatorySummary(
                endorsement.charter(),
                organisation.id(),
                organisation.slug(),
                organisation.name(),
                organisation.type(),
                organisation.country(),
                endorsement.signedAt(),
                endorsement.standing());
    }
}
