package org.accord.signatories;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.accord.storage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Deletes drafts of applications whose days are over, at the start and twice a day. */
@Component
@Profile("!worker")
class DraftSweeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweeper.class);
    private static final int HOURS_BETWEEN = 12;

    private final ApplicationDraftStore store;
    private final Clock clock;
    private @Nullable ScheduledExecutorService broom;

    DraftSweeper(ApplicationDraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("draft-sweeper").factory());
        thread.scheduleWithFixedDelay(this::sweep, 0, HOURS_BETWEEN, TimeUnit.HOURS);
        broom = thread;
    }

    @Override
    public synchronized void stop() {
        if (broom != null) {
            broom.shutdownNow();
            broom = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return broom != null;
    }

    private void sweep() {
        try {
            store.dropExpired(clock.instant());
        } catch (RuntimeException failed) {
            if (!Outage.isOne(failed)) {
                throw failed;
            }
            LOG.info("Drafts of applications are swept later, the database is away");
        }
    }
}
