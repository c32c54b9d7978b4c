package org.accord.jobs.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.settings.JobSchedules;
import org.accord.settings.Schedule;
import org.accord.settings.StandingSchedule;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * Files the requests of the schedules that are on, and follows whoever changes them, in this process or another. Every
 * process does; the queue keeps one of each.
 */
@Component
class Schedules implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final JobRequests requests;
    private final JobSchedules schedules;
    private final Clock clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final List<ScheduledFuture<?>> planned = new ArrayList<>();
    private Runnable ending = () -> {};
    private boolean running;

    Schedules(JobRequests requests, JobSchedules schedules, Clock clock) {
        this.requests = requests;
        this.schedules = schedules;
        this.clock = clock;
        scheduler.setThreadNamePrefix("accord-schedules-");
        scheduler.setDaemon(true);
    }

    /** A change is told on the register's thread, which must not wait: the plan is made anew on one of ours. */
    @Override
    public synchronized void start() {
        scheduler.initialize();
        running = true;
        ending = CurrentActor.callAs(Actor.SYSTEM, () -> schedules.listen(() -> scheduler.execute(this::plan)));
        plan();
    }

    @Override
    public synchronized void stop() {
        running = false;
        ending.run();
        planned.clear();
        scheduler.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** What is filed when, from now on. */
    private synchronized void plan() {
        if (running) {
            List<StandingSchedule> standing = CurrentActor.callAs(Actor.SYSTEM, schedules::all);
            planned.forEach(one -> one.cancel(false));
            planned.clear();
            standing.stream()
                    .filter(StandingSchedule::on)
                    .forEach(one -> plan(one.schedule()).ifPresent(planned::add));
            LOG.info("{} of {} schedules are on", planned.size(), standing.size());
        }
    }

    /** Empty when its time never comes again. */
    private Optional<ScheduledFuture<?>> plan(Schedule schedule) {
        return Optional.ofNullable(
                scheduler.schedule(() -> file(schedule), new CronTrigger(schedule.cron(), ZoneOffset.UTC)));
    }

    /** How many schedules wait for their time. */
    synchronized int planned() {
        return planned.size();
    }

    JobRequest file(Schedule schedule) {
        JobRequest filed = CurrentActor.callAs(Actor.SYSTEM, () -> requests.file(request(schedule)));
        LOG.info("Schedule filed request {} of kind {}", filed.id(), filed.kind());
        return filed;
    }

    /** What to file now; the same all day long, so that every process may file it. */
    private NewRequest request(Schedule schedule) {
        LocalDate today = LocalDate.now(clock);
        NewRequest request = NewRequest.of(schedule.kind(), schedule.scope())
                .inEdition(schedule.edition())
                .asOf(today.minusDays(1));
        return schedule.span()
                .before(today)
                .map(period -> request.inPeriod(period.toString()))
                .orElse(request);
    }
}
