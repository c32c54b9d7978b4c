package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Test;

class SurvivalTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    @Test
    void aCommitmentFallsSilentAfterItsLastReport() {
        assertThat(survivalOf("rrr", "r..", "r.r", "...").ages())
                .containsExactly(new Survival.Age(1, 4, 1), new Survival.Age(2, 3, 1), new Survival.Age(3, 2, 0));
    }

    @Test
    void aYoungCommitmentCountsForAsLongAsItCouldBeFollowed() {
        assertThat(survivalOf("rrr", " rr", "  r").ages())
                .containsExactly(new Survival.Age(1, 3, 0), new Survival.Age(2, 2, 0), new Survival.Age(3, 1, 0));
    }

    @Test
    void withoutClosedCyclesThereIsNothingToFollow() {
        assertThat(new Survival.Count(List.of()).survival().ages()).isEmpty();
    }

    /** A line a commitment, a letter a cycle: r reported, . silent, blank not yet owed. */
    private static Survival survivalOf(String... lives) {
        int cycles = lives[0].length();
        List<Dues> dues = new ArrayList<>();
        for (int cycle = 0; cycle < cycles; cycle++) {
            Map<String, LocalDate> reported = new HashMap<>();
            for (int life = 0; life < lives.length; life++) {
                if (lives[life].charAt(cycle) == 'r') {
                    reported.put("c" + life, cycle(cycle).opens());
                }
            }
            dues.add(new Dues(cycle(cycle), reported, TODAY));
        }
        Survival.Count count = new Survival.Count(dues);
        for (int life = 0; life < lives.length; life++) {
            count.add(commitment("c" + life, (int)
                    Arrays.stream(lives[life].split("")).filter(" "::equals).count()));
        }
        return count.survival();
    }

    private static Cycle cycle(int number) {
        LocalDate opens = LocalDate.of(2020 + number, 1, 1);
        return new Cycle(
                "c." + number,
                "c",
                "" + number,
                new ReportingPeriod(opens.minusYears(1), opens.minusDays(1)),
                opens,
                opens.plusDays(60),
                30,
                Cycle.State.CLOSED);
    }

    /** Published in time for the cycle of that number, and too late for those before. */
    private static CommitmentSummary commitment(String id, int firstCycle) {
        return new CommitmentSummary(
                id,
                "c",
                OrganisationId.random(),
                "slug",
                LocalisedText.of(Language.EN, "Name"),
                OrganisationType.STATE,
                "JO",
                Language.EN,
                "Title",
                Set.of(1),
                Commitment.State.PUBLISHED,
                Instant.parse((2019 + firstCycle) + "-06-01T00:00:00Z"),
                TODAY,
                null);
    }
}
