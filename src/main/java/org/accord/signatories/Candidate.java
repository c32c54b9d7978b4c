package org.accord.signatories;

import java.time.LocalDate;
import java.util.List;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An applicant to whom signatories may object, as their representatives see it: nothing about persons.
 *
 * @param application its id
 * @param sector null when it was not given
 * @param size null when it was not given
 * @param website may be empty
 * @param lastDay to object, in UTC
 * @param voices those of the caller's organisations that may still object
 * @param objections of the caller's organisations
 */
public record Candidate(
        String application,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        @Nullable Sector sector,
        @Nullable Size size,
        String website,
        String statement,
        LocalDate lastDay,
        List<OrganisationId> voices,
        List<Vetting.Objection> objections) {}
