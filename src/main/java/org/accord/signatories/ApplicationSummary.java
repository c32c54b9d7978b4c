package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/** What the coordinators' queue shows of an application. */
public record ApplicationSummary(
        String id,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        Instant submittedAt,
        Application.State state) {

    /** The organisation that signs by it. */
    OrganisationId organisation() {
        return Application.organisation(id, type, country);
    }

    static ApplicationSummary of(Application application) {
        return new ApplicationSummary(
                application.id(),
                application.name(),
                application.type(),
                application.country(),
                application.submittedAt(),
                application.state());
    }
}
