package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.commitments.coach.Score;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;

class CommitmentScoreTests {

    private static final LocalDate SUMMER = LocalDate.of(2030, 6, 30);

    @Test
    void theScoreOfThePublicationIsKeptWhateverIsAmended() {
        Commitment published = aDraft().publish(Instant.EPOCH);

        Commitment amended = published.amend(new CommitmentDraft(
                "paris-call",
                Language.EN,
                "Train",
                "Less.",
                Set.of(1),
                List.of(new MilestoneDraft("Begin", SUMMER)),
                List.of(new IndicatorDraft("Trained", "people", BigDecimal.ZERO, BigDecimal.ONE, SUMMER))));

        assertThat(published.score()).extracting(Score::level).isEqualTo(2);
        assertThat(amended.score()).isEqualTo(published.score());
        assertThat(amended.complete(SUMMER).score()).isEqualTo(published.score());
        assertThat(published.discontinue(SUMMER, "The budget ended").score()).isEqualTo(published.score());
    }

    @Test
    void aDraftHasNoneHoweverOftenItIsWritten() {
        Commitment draft = aDraft();

        assertThat(draft.score()).isNull();
        assertThat(draft.amend(CommitmentDraft.of(draft)).score()).isNull();
    }

    private static Commitment aDraft() {
        Commitment.Lead lead = new Commitment.Lead(
                new OrganisationId("o-1"),
                "ghana",
                LocalisedText.of(Language.EN, "Ghana"),
                OrganisationType.STATE,
                new CountryCode("GH"));
        return new Commitment(
                "c-1",
                "paris-call",
                lead,
                Language.EN,
                "Train",
                "The college trains magistrates in every region.",
                Set.of(1),
                List.of(new Milestone("m1", "Begin", SUMMER)),
                List.of(new Indicator("i1", "Trained", "people", BigDecimal.ZERO, BigDecimal.TEN, SUMMER)),
                Commitment.State.DRAFT,
                null);
    }
}
