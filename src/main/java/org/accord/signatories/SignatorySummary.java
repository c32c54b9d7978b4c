package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
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

    /** The day of the signature in UTC. */
    public LocalDate signedOn() {
        return Days.of(signedAt);
    }

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
