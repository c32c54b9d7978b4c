package org.accord.signatories;

import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/**
 * An organisation with its public facts.
 *
 * @param slug alias in addresses; two letters are reserved for states
 * @param country the state itself, or where the organisation has its seat
 * @param website absolute https address, or empty
 */
public record Organisation(
        OrganisationId id,
        String slug,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        String website) {}
