package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an obligation was met, by the day a report came, the days that are granted, and the day that is looked from. */
class DuesTests {

    private static final OrganisationId SIGNATORY = OrganisationId.random();

    @ParameterizedTest(name = "sent {0}, {1} more days, seen on {2}: {3}")
    @CsvSource({
        // closes on the 31st of March
        "2026-03-31,  0, 2026-03-31, ON_TIME",
        "2026-04-01,  0, 2026-04-01, LATE",
        "2026-04-01,  1, 2026-04-01, ON_TIME",
        "2026-04-02,  1, 2026-06-01, LATE",
        "2026-04-20, 20, 2026-04-20, ON_TIME",
        "2026-04-21, 20, 2026-04-21, LATE",
        "2026-05-30, 60, 2026-12-31, ON_TIME",
        ",            0, 2026-03-31, AWAITED",
        ",            0, 2026-04-01, SILENT",
        ",           20, 2026-04-20, AWAITED",
        ",           20, 2026-04-21, SILENT",
    })
    void aReportIsLateAfterTheLastDayThatHolds(
            @Nullable LocalDate sent, int moreDays, LocalDate today, Obligation.Kept kept) {
        Map<String, LocalDate> came = sent == null ? Map.of() : Map.of("promise", sent);

        Dues dues = new Dues(aCycle(), came, Map.of(SIGNATORY, moreDays), today);

        assertThat(dues.of(aCommitment()).orElseThrow().kept()).isEqualTo(kept);
    }

    private static Cycle aCycle() {
        return new Cycle(
                "charter.2025",
                "charter",
                "2025",
                new ReportingPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 3, 31),
                60,
                Cycle.State.OPEN);
    }

    @Test
    void whoIsNotAskedOwesNothing() {
        Dues dues = new Dues(aCycle(), Map.of(), Map.of(), LocalDate.of(2026, 12, 31), SIGNATORY::equals);
        Dues sparing = new Dues(aCycle(), Map.of(), Map.of(), LocalDate.of(2026, 12, 31), nobody -> false);

        assertThat(dues.of(aCommitment())).isPresent();
        assertThat(sparing.of(aCommitment())).isEmpty();
        assertThat(sparing.ofLead(aCommitment())).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: owed {2}")
    @CsvSource({
        // opens on the 15th of January, its grace ends on the 30th of May
        "COMPLETED,    2026-01-14, false",
        "COMPLETED,    2026-01-15, true",
        "COMPLETED,    2026-03-01, true",
        "COMPLETED,    2027-01-01, true",
        "DISCONTINUED, 2026-01-14, false",
        "DISCONTINUED, 2026-03-01, false",
        "DISCONTINUED, 2026-05-30, false",
        "DISCONTINUED, 2026-05-31, true",
        "AT_RISK,      ,           true",
        "PUBLISHED,    ,           true",
    })
    void whatEndedBeforeACycleOpenedOwesNothingInIt(Commitment.State state, @Nullable LocalDate endedOn, boolean owed) {
        Dues dues = new Dues(aCycle(), Map.of(), Map.of(), LocalDate.of(2027, 12, 31));

        assertThat(dues.of(aCommitment(state, endedOn)).isPresent()).isEqualTo(owed);
        assertThat(dues.ofLead(aCommitment(state, endedOn)).isPresent()).isEqualTo(owed);
    }

    @ParameterizedTest(name = "taken over on {0}: owed by its new lead {1}")
    @CsvSource({
        // opens on the 15th of January, closes on the 31st of March, its grace ends on the 30th of May
        "2026-01-14, true",
        "2026-01-15, true",
        "2026-03-31, true",
        "2026-05-30, true",
        "2026-05-31, false",
    })
    void whatIsTakenOverIsOwedByItsNewLeadWhileItCanBeReportedOn(LocalDate on, boolean owed) {
        CommitmentSummary commitment = aCommitment(
                Commitment.State.PUBLISHED,
                null,
                new Commitment.TakenOver(LocalisedText.of(Language.EN, "Former"), on, on));
        Dues dues = new Dues(aCycle(), Map.of(), Map.of(), on);

        assertThat(dues.ofLead(commitment).isPresent()).isEqualTo(owed);
        assertThat(dues.of(commitment)).as("in the cycle's count").isPresent();
    }

    @Test
    void aGrantedDayCountsForOneThatWasGivenUp() {
        Dues dues = new Dues(aCycle(), Map.of(), Map.of(SIGNATORY, 10), LocalDate.of(2027, 12, 31));

        assertThat(dues.of(aCommitment(Commitment.State.DISCONTINUED, LocalDate.of(2026, 6, 9))))
                .isEmpty();
        assertThat(dues.of(aCommitment(Commitment.State.DISCONTINUED, LocalDate.of(2026, 6, 10))))
                .isPresent();
    }

    private static CommitmentSummary aCommitment() {
        return aCommitment(Commitment.State.PUBLISHED, null);
    }

    private static CommitmentSummary aCommitment(Commitment.State state, @Nullable LocalDate endedOn) {
        return aCommitment(state, endedOn, null);
    }

    private static CommitmentSummary aCommitment(
            Commitment.State state, @Nullable LocalDate endedOn, Commitment.@Nullable TakenOver takenOver) {
        return new CommitmentSummary(
                "promise",
                "charter",
                SIGNATORY,
                "slug",
                LocalisedText.of(Language.EN, "Name"),
                OrganisationType.STATE,
                "JO",
                Language.EN,
                "Title",
                Set.of(1),
                state,
                Instant.parse("2025-06-01T00:00:00Z"),
                LocalDate.of(2025, 6, 1),
                takenOver,
                endedOn,
                null);
    }
}
