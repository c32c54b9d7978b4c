package org.accord.signatories;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.accord.storage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries renamings and mergers through that were left half-way, at the start and every hour. */
@Component
@Profile("!worker")
class DecisionRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRounds.class);

    private final NewNames names;
    private final Unions unions;
    private @Nullable ScheduledExecutorService thread;

    DecisionRounds(NewNames names, Unions unions) {
        this.names = names;
        this.unions = unions;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("decision-rounds").factory());
        thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.HOURS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** What cannot be done at this moment does not keep the portal from starting, nor the next round from coming. */
    @EventListener(ApplicationReadyEvent.class)
    void round() {
        attempt(names::finishWhatWasLeftHalfWay);
        attempt(unions::finishWhatWasLeftHalfWay);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) { // whatever it is, the others wait for the round, and the start for nothing
            if (Outage.isOne(failed)) {
                LOG.warn("Names and mergers are carried through later, the database is away");
            } else {
                LOG.error("Names and mergers are carried through in the next round", failed);
            }
        }
    }
}
