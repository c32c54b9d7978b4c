package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.LocalisedText;

/**
 * What an applicant sees of an application without an account.
 *
 * @param reference the id of the application
 * @param reason of the decision, empty before it
 * @param slug of the signatory, empty as long as it is none
 * @param sent everything as it was sent
 */
public record ApplicationProgress(
        String reference,
        LocalisedText name,
        Instant submittedAt,
        Application.State state,
        String reason,
        String slug,
        Application sent) {

    static ApplicationProgress of(Application application, String slug) {
        return new ApplicationProgress(
                application.id(),
                application.name(),
                application.submittedAt(),
                application.state(),
                application.reason(),
                slug,
                application);
    }
}
