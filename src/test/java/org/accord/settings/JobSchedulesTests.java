package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.register.InMemoryRecordKinds;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;

class JobSchedulesTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);
    private static final Schedule REPORT =
            new Schedule("implementation-report", "0 0 4 1 4 *", "paris-call", Span.PREVIOUS_YEAR, "preliminary");
    private static final String ID = "implementation-report.paris-call.preliminary";

    private final SettingStore store = new SettingStore(new InMemoryRecordKinds());
    private final JobSchedules schedules = schedules(List.of(REPORT));

    @Test
    void defaultHoldsUntilSomebodySetsItOtherwise() {
        StandingSchedule standing = schedules.find(ID).orElseThrow();

        assertThat(standing.schedule()).isEqualTo(REPORT);
        assertThat(standing.isDefault()).isTrue();
        assertThat(standing.version()).isZero();
        assertThat(schedules.next(standing.cron()).getFirst()).isEqualTo("2027-04-01T04:00:00Z");
    }

    @Test
    void otherTimesHoldAtOnceAndKeepWhatIsAskedFor() {
        change(Role.COORDINATOR, 0, "0 30 5 2 5 *", true);

        StandingSchedule standing = schedules.all().getFirst();
        assertThat(standing.schedule()).isEqualTo(REPORT.at(new Cron("0 30 5 2 5 *")));
        assertThat(standing.byDefault()).isEqualTo(new Cron("0 0 4 1 4 *"));
        assertThat(standing.version()).isEqualTo(1);
    }

    @Test
    void expressionIsForAdministratorsAndMayBeKeptByOthers() {
        assertThatThrownBy(() -> change(Role.COORDINATOR, 0, "0 0 4 L * *", true))
                .isInstanceOf(SettingsProblem.NotAllowed.class);
        change(Role.ADMINISTRATOR, 0, "0 0 4 L * *", true);

        change(Role.COORDINATOR, 1, "0 0 4 L * *", false);

        assertThat(schedules.all().getFirst().on()).isFalse();
    }

    @Test
    void unreadableTimesAreNamedAtTheirField() {
        assertThat(catchThrowableOfType(
                                SettingsProblem.Invalid.class, () -> change(Role.ADMINISTRATOR, 0, "whenever", true))
                        .faults())
                .isEqualTo(Map.of("cron", "settings.cron"));
    }

    @Test
    void earlierTimesAndTheDefaultComeBackByNewActs() {
        change(Role.COORDINATOR, 0, "0 30 5 2 5 *", true);
        change(Role.COORDINATOR, 1, "0 30 5 2 6 *", false);

        as(Role.COORDINATOR, () -> schedules.restore(ID, 1, 2));
        assertThat(schedules.all().getFirst().cron()).isEqualTo(new Cron("0 30 5 2 5 *"));
        as(Role.COORDINATOR, () -> schedules.reset(ID, 3));

        assertThat(schedules.all().getFirst().isDefault()).isTrue();
        assertThat(schedules.history(ID)).hasSize(4);
    }

    @Test
    void withoutAnyConfiguredThereIsNone() {
        change(Role.COORDINATOR, 0, "0 30 5 2 5 *", true);

        assertThat(schedules(List.of()).all()).isEmpty();
        assertThatThrownBy(() -> schedules(List.of()).reset(ID, 1)).isInstanceOf(SettingsProblem.NotFound.class);
    }

    private JobSchedules schedules(List<Schedule> configured) {
        return new JobSchedules(new ScheduleProperties(configured), store, CLOCK);
    }

    private void change(Role role, long after, String cron, boolean on) {
        as(role, () -> schedules.change(ID, after, new ScheduleDraft(cron, on)));
    }

    private static void as(Role role, Runnable act) {
        CurrentActor.runAs(new Actor(new UserId("one"), "One", Set.of(role), Set.of()), act);
    }
}
