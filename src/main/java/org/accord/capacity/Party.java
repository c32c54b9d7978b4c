package org.accord.capacity;

import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;

/** An organisation that asks or offers, with its public facts as they stood when the record was made. */
public record Party(OrganisationId id, String slug, LocalisedText name, OrganisationType type, CountryCode country) {

    static Party of(Organisation organisation) {
        return new Party(
                organisation.id(),
                organisation.slug(),
                organisation.name(),
                organisation.type(),
                organisation.country());
    }
}
