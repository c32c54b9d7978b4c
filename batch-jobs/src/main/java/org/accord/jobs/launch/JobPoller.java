package org.accord.jobs.launch;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.accord.requests.JobQueue;
import org.accord.requests.JobRequest;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes requests from the queue, one after another, and runs them as the system. {@code accord.jobs.enabled} says whether
 * this process does.
 */
@Component
class JobPoller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobPoller.class);

    private final JobQueue queue;
    private final Launcher launcher;
    private final CurrentRun current;
    private final JobsProperties properties;
    private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    private @Nullable Polling polling;

    JobPoller(JobQueue queue, Launcher launcher, CurrentRun current, JobsProperties properties) {
        this.queue = queue;
        this.launcher = launcher;
        this.current = current;
        this.properties = properties;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.enabled();
    }

    @Override
    public synchronized boolean isRunning() {
        return polling != null;
    }

    @Override
    public synchronized void start() {
        if (polling == null) {
            polling = new Polling();
            LOG.info("Worker {} takes job requests", owner);
        }
    }

    /** Stops the running job before its next chunk and gives its request back. */
    @Override
    public synchronized void stop() {
        if (polling != null) {
            polling.end();
            polling = null;
        }
    }

    /** The two threads of a started poller: one runs jobs, one keeps the lease. */
    private final class Polling {

        private final CountDownLatch ending = new CountDownLatch(1);
        private final Thread jobs = Thread.ofPlatform()
                .name("accord-jobs")
                .daemon()
                .start(() -> CurrentActor.runAs(Actor.SYSTEM, this::takeRequests));
        private final ScheduledExecutorService lease = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("accord-lease").daemon().factory());

        Polling() {
            long third = properties.lease().toMillis() / 3;
            lease.scheduleAtFixedRate(
                    () -> CurrentActor.runAs(Actor.SYSTEM, this::keepLease), third, third, TimeUnit.MILLISECONDS);
        }

        private void takeRequests() {
            boolean idle = false;
            while (!pausedLongEnough(idle ? properties.poll() : Duration.ZERO)) {
                idle = !takeRequest();
            }
        }

        private boolean takeRequest() {
            try {
                Optional<JobRequest> claimed = queue.claim(owner, properties.lease());
                claimed.ifPresent(
                        request -> launcher.run(new Run(queue, owner, request, properties.progressEvery()), owner));
                return claimed.isPresent();
            } catch (DataAccessException | MongoException away) {
                LOG.warn("The job queue does not answer: {}", away.getMessage());
                return false;
            }
        }

        private void keepLease() {
            Optional<Run> run = current.get();
            try {
                run.ifPresent(now -> now.beat(properties.lease()));
            } catch (DataAccessException | MongoException away) {
                LOG.warn("The lease could not be extended: {}", away.getMessage());
                run.ifPresent(now -> now.missed(Instant.now()));
            }
        }

        /** Waits; true when the poller is to end. */
        private boolean pausedLongEnough(Duration pause) {
            try {
                return ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        void end() {
            ending.countDown();
            current.get().ifPresent(run -> run.halt(Run.Halt.SHUTDOWN));
            try {
                if (!jobs.join(properties.shutdownPatience())) {
                    LOG.warn("A chunk takes too long; its request goes on elsewhere when its lease has lapsed");
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            } finally {
                lease.shutdownNow();
            }
        }
    }
}
