package org.accord.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked for by itself until somebody sets it otherwise.
 *
 * @param schedules none when the list is empty
 */
@ConfigurationProperties("accord.jobs")
record ScheduleProperties(@DefaultValue List<Schedule> schedules) {

    ScheduleProperties {
        schedules = List.copyOf(schedules);
        if (schedules.stream().map(Schedule::id).distinct().count() < schedules.size()) {
            throw new IllegalArgumentException("accord.jobs.schedules holds one kind, scope and edition twice");
        }
        schedules.forEach(schedule -> new Cron(schedule.cron()));
    }
}
