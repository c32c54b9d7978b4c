package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void weekendsAreSteppedOver() {
        assertThat(WorkingDays.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.after(FRIDAY, 5)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(WorkingDays.after(FRIDAY.plusDays(1), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @RepeatedTest(100)
    void asManyWorkingDaysLieBehindAsWereAskedFor(RepetitionInfo turn) {
        SplittableRandom random = new SplittableRandom(turn.getCurrentRepetition());
        LocalDate from = LocalDate.ofEpochDay(random.nextInt(20_000));
        int count = random.nextInt(1, 31);

        LocalDate last = WorkingDays.after(from, count);

        assertThat(WorkingDays.isOne(last)).isTrue();
        assertThat(from.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(WorkingDays::isOne)
                        .count())
                .isEqualTo(count);
    }
}
