package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.PortalTest;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Open cycles get other days, but nobody becomes late by it. */
@PortalTest
class CycleChangeTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Cycles cycles;

    private Cycle cycle;
    private LocalDate today;

    @BeforeEach
    void anOpenCycle() {
        Cast cast = new Cast(portal);
        cycle = cast.anOpenCycle();
        today = cycle.opens();
    }

    private Recorded<Cycle> now() {
        return CurrentActor.callAs(Actor.SYSTEM, () -> cycles.recorded(cycle.id()));
    }

    private Cycle change(CycleDraft draft, long seen) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> cycles.change(cycle.id(), draft, seen));
    }

    private CycleDraft closing(LocalDate closes, int graceDays) {
        CycleDraft draft = CycleDraft.from(now().state());
        return new CycleDraft("another", "another", draft.from(), draft.to(), draft.opens(), closes, graceDays);
    }

    @Test
    void anOpenCycleIsExtendedUnderItsOwnName() {
        Cycle longer = change(closing(cycle.closes().plusDays(14), 20), 1);

        assertThat(longer.closes()).isEqualTo(cycle.closes().plusDays(14));
        assertThat(longer.graceDays()).isEqualTo(20);
        assertThat(longer.name()).isEqualTo(cycle.name());
        assertThat(longer.charter()).isEqualTo(cycle.charter());
        assertThat(now().version()).isEqualTo(2);
    }

    @Test
    void theLastDayDoesNotMoveToADayThatIsOver() {
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> change(
                        new CycleDraft(
                                "",
                                "",
                                today.minusDays(300),
                                today,
                                today.minusDays(30),
                                today.minusDays(1),
                                cycle.graceDays()),
                        1))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("opens", "closes"));
        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void theSameDaysAreNoChangeAndWrongOnesAreNamed() {
        assertThatExceptionOfType(ProgressProblem.Invalid.class).isThrownBy(() -> change(CycleDraft.from(cycle), 1));
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> change(closing(cycle.opens().minusDays(1), 400), 1))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("closes", "graceDays"));
    }

    @Test
    void aClosedCycleStaysAsItWas() {
        CycleDraft later = closing(cycle.closes().plusDays(1), 10);
        CurrentActor.runAs(Actor.SYSTEM, () -> cycles.close(cycle.id()));

        assertThatExceptionOfType(ProgressProblem.NotInState.class).isThrownBy(() -> change(later, 2));
    }

    @Test
    void ofManyWhoChangeItAtOnceOneIsFirst() throws Exception {
        CycleDraft later = closing(cycle.closes().plusDays(5), 10);
        Callable<Boolean> change = () -> {
            try {
                change(later, 1);
                return true;
            } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.Invalid late) {
                return false;
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Boolean> ends = threads.invokeAll(Collections.nCopies(8, change)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ends).containsOnlyOnce(true);
        }
    }
}
