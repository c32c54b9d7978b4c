package org.accord.jobs.launch;

import java.time.Clock;
import java.time.ZoneOffset;
import org.accord.jobs.launch.JobsProperties.Schedule;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/** Files the requests of {@code accord.jobs.schedules}. Every process does; the queue keeps one of each. */
@Component
class Schedules implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final JobRequests requests;
    private final JobsProperties properties;
    private final Clock clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    Schedules(JobRequests requests, JobsProperties properties, Clock clock) {
        this.requests = requests;
        this.properties = properties;
        this.clock = clock;
        scheduler.setThreadNamePrefix("accord-schedules-");
        scheduler.setDaemon(true);
    }

    @Override
    public void start() {
        scheduler.initialize();
        properties
                .schedules()
                .forEach(schedule ->
                        scheduler.schedule(() -> file(schedule), new CronTrigger(schedule.cron(), ZoneOffset.UTC)));
        running = true;
    }

    @Override
    public void stop() {
        scheduler.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    JobRequest file(Schedule schedule) {
        JobRequest filed = CurrentActor.callAs(Actor.SYSTEM, () -> requests.file(schedule.request(clock)));
        LOG.info("Schedule filed request {} of kind {}", filed.id(), filed.kind());
        return filed;
    }
}
