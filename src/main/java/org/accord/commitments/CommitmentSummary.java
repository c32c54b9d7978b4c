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
        Commitment.@Nullable TakenOver takenOver) {

    static CommitmentSummary of(Commitment commitment) {
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
                lead.takenOver());
    }
}
