package org.accord.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * When jobs are asked for by themselves. Which there are, and when by default, stands in {@code accord.jobs.schedules};
 * the secretariat sets other times or switches them off, and every process follows at once.
 *
 * @see "decision 0017"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class JobSchedules {

    private static final String PREFIX = "schedule.";
    private static final String CRON = "cron";
    private static final String ON = "on";
    private static final int SHOWN = 3;

    private final ScheduleProperties defaults;
    private final SettingStore store;
    private final Clock clock;

    JobSchedules(ScheduleProperties defaults, SettingStore store, Clock clock) {
        this.defaults = defaults;
        this.store = store;
        this.clock = clock;
    }

    /** All there are, in the order of the configuration. */
    public List<StandingSchedule> all() {
        return defaults.schedules().stream().map(this::standing).toList();
    }

    public Optional<StandingSchedule> find(String id) {
        return schedule(id).map(this::standing);
    }

    /** The next three times, by the portal's clock. */
    public List<Instant> next(Cron cron) {
        return cron.next(clock.instant(), SHOWN);
    }

    /**
     * Sets other times, or switches it on or off; the answer is the new version.
     *
     * @throws SettingsProblem.Invalid with field {@code cron} when it cannot be read, never comes or comes too often
     * @throws SettingsProblem.NotAllowed when a coordinator gives an expression that is no plain rhythm
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody else set it after that version
     */
    public long change(String id, long after, ScheduleDraft draft) {
        return record("set", known(id), after, draft);
    }

    /** Sets it to what it was in an earlier version. */
    public long restore(String id, long version, long after) {
        Schedule schedule = known(id);
        Setting earlier = store.earlier(key(schedule), version);
        return record(
                "restored",
                schedule,
                after,
                new ScheduleDraft(earlier.value(CRON).orElse(schedule.cron()), isOn(earlier)));
    }

    /** Goes back to the times it came with. */
    public long reset(String id, long after) {
        return store.record("reset", key(known(id)), after, Setting.DEFAULT, Visibility.PUBLIC);
    }

    /** All changes, oldest first. */
    public List<Revision<Setting>> history(String id) {
        return store.history(key(known(id)));
    }

    /** Calls the listener when times may have changed, whoever changed them in whatever process; run the answer to end it. */
    @PreAuthorize(Rights.SYSTEM)
    public Runnable listen(Runnable listener) {
        return store.listen(id -> {
            if (id.startsWith(PREFIX)) {
                listener.run();
            }
        });
    }

    private long record(String verb, Schedule schedule, long after, ScheduleDraft draft) {
        Cron cron = Cron.of(draft.cron()).orElseThrow(() -> new SettingsProblem.Invalid(Map.of(CRON, "settings.cron")));
        cron.fault(clock.instant()).ifPresent(fault -> {
            throw new SettingsProblem.Invalid(Map.of(CRON, fault));
        });
        SettingsPolicy.mayTime(cron, standing(schedule).cron());
        Setting next = new Setting(Map.of(CRON, cron.expression(), ON, Boolean.toString(draft.on())));
        return store.record(verb, key(schedule), after, next, Visibility.PUBLIC);
    }

    /** What was set and cannot be read any more is passed over. */
    private StandingSchedule standing(Schedule byDefault) {
        Optional<Recorded<Setting>> set = store.find(key(byDefault));
        Setting setting = set.map(Recorded::state).orElse(Setting.DEFAULT);
        Cron usual = new Cron(byDefault.cron());
        Cron cron = setting.value(CRON).flatMap(Cron::of).orElse(usual);
        return new StandingSchedule(
                byDefault.at(cron),
                isOn(setting),
                usual,
                set.map(Recorded::version).orElse(0L));
    }

    private Schedule known(String id) {
        return schedule(id).orElseThrow(SettingsProblem.NotFound::new);
    }

    private Optional<Schedule> schedule(String id) {
        return defaults.schedules().stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst();
    }

    private static boolean isOn(Setting setting) {
        return setting.value(ON).map(Boolean::parseBoolean).orElse(true);
    }

    private static String key(Schedule schedule) {
        return PREFIX + schedule.id();
    }
}
