package org.accord.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accord.jobs.JobTest;
import org.accord.requests.JobRequest;
import org.accord.settings.JobSchedules;
import org.accord.settings.Schedule;
import org.accord.settings.ScheduleDraft;
import org.accord.settings.Span;
import org.accord.settings.StandingSchedule;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.support.CronExpression;

/** What is asked for by itself. */
@JobTest
class SchedulesTests {

    private static final Instant MORNING = Instant.parse("2031-04-01T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2031-04-01T22:00:00Z");

    @Autowired
    private Schedules schedules;

    @Autowired
    private JobSchedules settings;

    @Autowired
    private SettableClock clock;

    @Test
    void everyProcessFilesTheSameRequestAllDayLong() {
        Schedule yearly = new Schedule("yearly", "0 0 4 1 4 *", Identity.random(), Span.PREVIOUS_YEAR, "preliminary");

        JobRequest first = clock.callAt(MORNING, () -> schedules.file(yearly));
        JobRequest second = clock.callAt(EVENING, () -> schedules.file(yearly));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.asOf()).isEqualTo(LocalDate.of(2031, 3, 31));
        assertThat(first.period()).isEqualTo("2030-01-01..2030-12-31");
    }

    @Test
    void reportsAreDueOnceAYearMatchingAndContactPointsOnceAQuarterWindowsStandingsAndDeadlinesEveryDay() {
        List<Schedule> filed = CurrentActor.callAs(Actor.SYSTEM, settings::all).stream()
                .map(StandingSchedule::schedule)
                .toList();

        assertThat(filed)
                .extracting(Schedule::kind)
                .containsExactly(
                        "implementation-report",
                        "capacity-matching",
                        "contact-confirmation",
                        "reendorsement",
                        "standings",
                        "review-deadlines");
        assertThat(CronExpression.parse(filed.getFirst().cron())
                        .next(LocalDate.of(2031, 1, 1).atStartOfDay()))
                .isEqualTo("2031-04-01T04:00");
        assertThat(CronExpression.parse(filed.get(1).cron())
                        .next(LocalDate.of(2031, 7, 2).atStartOfDay()))
                .isEqualTo("2031-10-01T03:00");
        assertThat(CronExpression.parse(filed.get(2).cron())
                        .next(LocalDate.of(2031, 7, 2).atStartOfDay()))
                .isEqualTo("2031-10-01T05:00");
        assertThat(CronExpression.parse(filed.getLast().cron())
                        .next(LocalDate.of(2031, 7, 2).atTime(1, 0)))
                .isEqualTo("2031-07-03T00:40");
    }

    @Test
    void planFollowsWhoeverSwitchesAScheduleOffOrOn() {
        StandingSchedule matching = matching();
        int before = schedules.planned();

        asSystem(() -> settings.change(
                matching.id(),
                matching.version(),
                new ScheduleDraft(matching.cron().expression(), false)));
        await().until(() -> schedules.planned() == before - 1);
        asSystem(() -> settings.reset(matching.id(), matching().version()));

        await().until(() -> schedules.planned() == before);
    }

    private StandingSchedule matching() {
        return CurrentActor.callAs(Actor.SYSTEM, settings::all).getLast();
    }

    private static void asSystem(Runnable work) {
        CurrentActor.runAs(Actor.SYSTEM, work);
    }
}
