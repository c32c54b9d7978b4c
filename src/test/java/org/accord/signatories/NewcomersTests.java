package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.Test;

/** Who leaves and signs anew is no newcomer. */
class NewcomersTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

    private static Endorsement signed(LocalDate day) {
        return new Endorsement(
                "charter",
                1,
                new Organisation(
                        new OrganisationId("works"),
                        "works",
                        LocalisedText.of(Language.EN, "Works"),
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        ""),
                "Director",
                Instant.parse(day + "T10:00:00Z"),
                Standing.ACTIVE,
                "signed");
    }

    @Test
    void theFirstSignatureCountsHoweverOftenItIsGivenAnew() {
        Endorsement second = signed(FIRST.plusYears(2)).anew(signed(FIRST).withdraw("withdrawn", null));
        Endorsement third = signed(FIRST.plusYears(4)).anew(second.withdraw("withdrawn", null));

        assertThat(signed(FIRST).joinedOn()).isEqualTo(FIRST);
        assertThat(second.reendorse(2, Instant.parse("2023-01-01T00:00:00Z")).joinedOn())
                .isEqualTo(FIRST);
        assertThat(third.joinedOn()).isEqualTo(FIRST);
        assertThat(third.signedAt()).isEqualTo(signed(FIRST.plusYears(4)).signedAt());
        assertThat(SignatorySummary.of(third).joinedOn()).isEqualTo(FIRST);
    }

    @Test
    void aSignatureRecordedByMistakeDoesNotCount() {
        Endorsement mistaken = signed(FIRST).standing(Standing.WITHDRAWN, Admissions.RECALLED);

        assertThat(signed(FIRST.plusYears(2)).anew(mistaken).joinedOn()).isEqualTo(FIRST.plusYears(2));
    }

    @Test
    void aSignatureRecordedByMistakeDoesNotTakeTheOneBeforeAway() {
        Endorsement mistaken = signed(FIRST.plusYears(1))
                .anew(signed(FIRST).withdraw("withdrawn", null))
                .standing(Standing.WITHDRAWN, Admissions.RECALLED);

        Endorsement anew = signed(FIRST.plusYears(2)).anew(mistaken);

        assertThat(anew.joinedOn()).isEqualTo(FIRST);
        assertThat(signed(FIRST.plusYears(3))
                        .anew(anew.standing(Standing.WITHDRAWN, Admissions.RECALLED))
                        .joinedOn())
                .isEqualTo(FIRST);
    }

    @Test
    void anEarlierDayGivenLaterCounts() {
        Endorsement left = signed(FIRST).withdraw("withdrawn", null);

        assertThat(signed(FIRST.minusYears(1)).anew(left).joinedOn()).isEqualTo(FIRST.minusYears(1));
    }
}
