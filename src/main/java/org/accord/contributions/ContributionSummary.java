package org.accord.contributions;

import java.time.LocalDate;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a contribution.
 *
 * @param replyUntil null before it was published to the signatory
 */
public record ContributionSummary(
        String id,
        String commitment,
        String commitmentTitle,
        OrganisationId signatory,
        LocalisedText signatoryName,
        Stance stance,
        LocalDate submittedOn,
        Contribution.State state,
        @Nullable LocalDate replyUntil) {

    /** As of the contribution itself. */
    boolean isPrinted(LocalDate day) {
        return state.isPrinted(replyUntil, day);
    }

    /** As of the contribution itself. */
    boolean awaitsReply(LocalDate day) {
        return state.awaitsReply(replyUntil, day);
    }

    static ContributionSummary of(Contribution contribution) {
        return new ContributionSummary(
                contribution.id(),
                contribution.commitment(),
                contribution.commitmentTitle(),
                contribution.signatory(),
                contribution.signatoryName(),
                contribution.stance(),
                contribution.submittedOn(),
                contribution.state(),
                contribution.replyUntil());
    }
}
