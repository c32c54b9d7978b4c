package org.accord.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of commitments shows of one.
 *
 * @param takenOver null when the organisation promised by itself
 * @param endedOn the day it was completed or given up, in UTC; null while it runs
 * @param submittedAt last, to the secretariat; null when it never was
 */
public record CommitmentSummary(
        String id,
        String charter,
        OrganisationId organisation,
        String organisationSlug,
        LocalisedText organisationName,
        OrganisationType organisationType,
        String country,
        Language language,
        String title,
        Set<Integer> principles,
        Commitment.State state,
        @Nullable Instant publishedAt,
        LocalDate end,
        Commitment.@Nullable TakenOver takenOver,
        @Nullable LocalDate endedOn,
        @Nullable Instant submittedAt) {

    /** One that has not ended. */
    public CommitmentSummary(
            String id,
            String charter,
            OrganisationId organisation,
            String organisationSlug,
            LocalisedText organisationName,
            OrganisationType organisationType,
            String country,
            Language language,
            String title,
            Set<Integer> principles,
            Commitment.State state,
            @Nullable Instant publishedAt,
            LocalDate end,
            Commitment.@Nullable TakenOver takenOver) {
        this(
                id,
                charter,
                organisation,
                organisationSlug,
                organisationName,
                organisationType,
                country,
                language,
                title,
                principles,
                state,
                publishedAt,
                end,
                takenOver,
                null,
                null);
    }

    /**
     * Of a state.
     *
     * @param endedOn of one that has ended
     */
    static CommitmentSummary of(Commitment commitment, @Nullable LocalDate endedOn) {
        Verification verification = commitment.course().verification();
        Commitment.Lead lead = commitment.organisation();
        return new CommitmentSummary(
                commitment.id(),
                commitment.charter(),
                lead.id(),
                lead.slug(),
                lead.name(),
                lead.type(),
                lead.country().iso2(),
                commitment.language(),
                commitment.title(),
                commitment.principles(),
                commitment.state(),
                commitment.publishedAt(),
                commitment.end(),
                lead.takenOver(),
                endedOn,
                verification == null ? null : verification.submittedAt());
    }
}
