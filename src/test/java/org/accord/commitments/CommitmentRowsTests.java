package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.commitments.Commitment.Lead;
import org.accord.commitments.Commitment.State;
import org.accord.commitments.CommitmentDraft.IndicatorDraft;
import org.accord.commitments.CommitmentDraft.MilestoneDraft;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitmentRowsTests {

    private static final LocalDate SUMMER = LocalDate.of(2030, 6, 30);

    private final Commitment three = commitment(3, "One", "Two", "Three");

    @Test
    void rowsKeepTheirIdsWhenOneBeforeThemIsRemoved() {
        Commitment amended = three.amend(draft(row("Two", "i2"), row("Three", "i3")));

        assertThat(ids(amended)).containsExactly("i2", "i3");
        assertThat(ids(amended.amend(draft(row("Two", "i2"), row("Four", ""))))).containsExactly("i2", "i4");
    }

    @Test
    void theIdOfARowThatWasTakenAwayIsNeverGivenAgain() {
        Commitment amended = three.amend(draft(row("One", "i1"), row("Two", "i2")))
                .amend(draft(row("One", "i1"), row("Two", "i2"), row("Other", "")))
                .amend(draft(row("Other", "i4"), row("Another", "")));

        assertThat(ids(amended)).containsExactly("i4", "i5");
        assertThat(amended.lastRow()).isEqualTo(5);
    }

    @Test
    void aRowThatIsMovedAndRenamedStaysTheSame() {
        Commitment amended = three.amend(draft(row("Three, renamed", "i3"), row("One", "i1"), row("Two", "i2")));

        assertThat(ids(amended)).containsExactly("i3", "i1", "i2");
    }

    @Test
    void rowsThatDoNotSayWhichTheyAreAreFoundByNameAndThenByPlace() {
        assertThat(ids(three.amend(draft(row("Two", null), row("Three", null)))))
                .containsExactly("i2", "i3");
        assertThat(ids(three.amend(draft(row("One, renamed", null), row("Two", null), row("Three", null)))))
                .containsExactly("i1", "i2", "i3");
        assertThat(ids(three.amend(draft(row("One", null), row("Two", null), row("Three", null), row("4", null)))))
                .containsExactly("i1", "i2", "i3", "i4");
    }

    @Test
    void noTwoRowsClaimOneIdNorOneThatIsNotTheirs() {
        assertThat(ids(three.amend(draft(row("One", "i1"), row("Copy", "i1"), row("Made up", "i99")))))
                .containsExactly("i1", "i4", "i5");
    }

    @Test
    void whatWasRecordedBeforeIdsWereCountedGoesOnAfterAllThereCanHaveBeen() {
        Commitment before = commitment(null, "One", "Two");

        Commitment amended = before.amend(new CommitmentDraft(
                "paris-call",
                Language.EN,
                "Train",
                "People are trained.",
                Set.of(1),
                List.of(new MilestoneDraft("Begin", SUMMER, "m1"), new MilestoneDraft("Begin again", SUMMER, "")),
                List.of(row("Two", "i2"), row("Three", ""))));

        assertThat(ids(amended)).containsExactly("i2", "i22");
        assertThat(amended.milestones()).extracting(Milestone::id).containsExactly("m1", "m21");
        assertThat(amended.lastRow()).isEqualTo(22);
    }

    private static List<String> ids(Commitment commitment) {
        return commitment.indicators().stream().map(Indicator::id).toList();
    }

    private static IndicatorDraft row(String name, @Nullable String id) {
        return new IndicatorDraft(name, "people", BigDecimal.ZERO, BigDecimal.TEN, SUMMER, id, IndicatorDetails.NONE);
    }

    private static CommitmentDraft draft(IndicatorDraft... indicators) {
        return new CommitmentDraft(
                "paris-call",
                Language.EN,
                "Train",
                "People are trained.",
                Set.of(1),
                List.of(new MilestoneDraft("Begin", SUMMER, "m1")),
                List.of(indicators));
    }

    private static Commitment commitment(@Nullable Integer lastRow, String... names) {
        Lead lead = new Lead(
                new OrganisationId("o-1"),
                "ghana",
                LocalisedText.of(Language.EN, "Ghana"),
                OrganisationType.STATE,
                new CountryCode("GH"));
        List<Indicator> indicators = Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .map(i -> new Indicator("i" + (i + 1), names[i], "people", BigDecimal.ZERO, BigDecimal.TEN, SUMMER))
                .toList();
        return new Commitment(
                "c-1",
                "paris-call",
                lead,
                Language.EN,
                "Train",
                "People are trained.",
                Set.of(1),
                List.of(new Milestone("m1", "Begin", SUMMER)),
                indicators,
                State.PUBLISHED,
                null,
                CommitmentDetails.NONE,
                lastRow,
                null);
    }
}
