package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.progress.IndicatorValue;
import org.accord.progress.ProgressReport;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;

class DemonstrationProgressTests {

    private static final Instant NOON = Instant.parse("2026-11-14T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2028, 6, 30);

    @Test
    void theReasonSaysTheShareThatThePageShows() {
        Indicator indicator = new Indicator("i1", "Rooms", "rooms", BigDecimal.ZERO, BigDecimal.valueOf(30), DUE);
        Commitment.Lead lead = new Commitment.Lead(
                new OrganisationId("o-1"),
                "ghana",
                LocalisedText.of(Language.EN, "Ghana"),
                OrganisationType.STATE,
                new CountryCode("GH"));
        Commitment commitment = new Commitment(
                "c-1",
                "paris-call",
                lead,
                Language.EN,
                "Title",
                "Text",
                Set.of(1),
                List.of(),
                List.of(indicator),
                Commitment.State.PUBLISHED,
                NOON);
        BigDecimal counted = BigDecimal.valueOf(4);

        assertThat(DemonstrationProgress.reason(commitment, report(commitment, counted)))
                .contains("about " + indicator.percentDone(counted) + " percent")
                .contains("13");
    }

    private static ProgressReport report(Commitment commitment, BigDecimal value) {
        return new ProgressReport(
                "r.c-1",
                "r",
                commitment.charter(),
                commitment.id(),
                commitment.title(),
                commitment.organisation(),
                Language.EN,
                "Done.",
                "",
                Map.of(),
                List.of(new IndicatorValue("i1", value, DUE, "")),
                List.of(),
                ProgressReport.State.SUBMITTED,
                NOON,
                List.of(),
                "",
                null,
                "");
    }
}
