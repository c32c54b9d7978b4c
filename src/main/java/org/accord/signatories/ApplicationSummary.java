package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinators' queue shows of an application.
 *
 * @param joins as {@link Application#joins}
 */
public record ApplicationSummary(
        String id,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        Instant submittedAt,
        Application.State state,
        String charter,
        @Nullable OrganisationId joins) {

    /** The organisation that signs by it. */
    OrganisationId organisation() {
        return Application.organisation(id, type, country, joins);
    }

    static ApplicationSummary of(Application application) {
        return new ApplicationSummary(
                application.id(),
                application.name(),
                application.type(),
                application.country(),
                application.submittedAt(),
                application.state(),
                application.charter(),
                application.joins());
    }
}
