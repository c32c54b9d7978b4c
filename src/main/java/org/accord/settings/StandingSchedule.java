package org.accord.settings;

/**
 * A schedule as it holds now.
 *
 * @param schedule with the times that hold
 * @param on whether it asks for anything
 * @param byDefault the times it came with
 * @param version to change from; 0 while nothing was ever set
 */
public record StandingSchedule(Schedule schedule, boolean on, Cron byDefault, long version) {

    public String id() {
        return schedule.id();
    }

    public Cron cron() {
        return new Cron(schedule.cron());
    }

    /** True when nobody set it otherwise. */
    public boolean isDefault() {
        return on && cron().equals(byDefault);
    }
}
