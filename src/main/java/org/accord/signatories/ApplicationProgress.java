package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant sees of an application without an account.
 *
 * @param reference the id of the application
 * @param reason of the decision, empty before it
 * @param slug of the signatory, empty as long as it is none
 * @param sent everything as it was sent
 * @param recordedAs the name in the public record, when it is not the one that was applied under; null before it stands
 *     there
 */
public record ApplicationProgress(
        String reference,
        LocalisedText name,
        Instant submittedAt,
        Application.State state,
        String reason,
        String slug,
        Application sent,
        @Nullable LocalisedText recordedAs) {

    static ApplicationProgress of(Application application, String slug, LocalisedText recorded) {
        boolean isOther = application.state() == Application.State.ENROLLED && !application.isMadeAs(recorded);
        return new ApplicationProgress(
                application.id(),
                application.name(),
                application.submittedAt(),
                application.state(),
                application.reason(),
                slug,
                application,
                isOther ? recorded : null);
    }
}
