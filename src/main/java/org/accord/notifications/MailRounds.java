package org.accord.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.accord.shared.AccordProperties;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.PortalAddress;
import org.accord.shared.SettableClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one thread of mails: puts in what acts and days ask for, then sends what is due; at once after an act, else every
 * few seconds. Whatever fails is tried in the next round.
 */
@Component
@Profile("!worker")
class MailRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final Duration REMIND_EVERY = Duration.ofHours(1);
    private static final Duration LOOK_AT_JOBS_EVERY = Duration.ofMinutes(1);
    private static final long STOP_MILLIS = 15_000;

    private final OutboxFollower follower;
    private final Occasions occasions;
    private final Reminders reminders;
    private final Digests digests;
    private final ContactMails contacts;
    private final OutboxSender sender;
    private final Courier courier;
    private final MailSettings settings;
    private final AccordProperties accord;
    private final PortalAddress address;
    private final Clock clock;
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
    private Instant reminded = Instant.EPOCH;
    private Instant lookedAtJobs = Instant.EPOCH;
    private volatile boolean running;
    private @Nullable Thread thread;

    MailRounds(
            OutboxFollower follower,
            Occasions occasions,
            Reminders reminders,
            Digests digests,
            ContactMails contacts,
            OutboxSender sender,
            Courier courier,
            MailSettings settings,
            AccordProperties accord,
            PortalAddress address,
            Clock clock) {
        this.follower = follower;
        this.occasions = occasions;
        this.reminders = reminders;
        this.digests = digests;
        this.contacts = contacts;
        this.sender = sender;
        this.courier = courier;
        this.settings = settings;
        this.accord = accord;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            running = true;
            sayWhetherMailsGoOut();
            follower.wakes(() -> calls.offer(true));
            thread = Thread.ofPlatform()
                    .name("accord-mails")
                    .daemon()
                    .start(() -> CurrentActor.runAs(Actor.SYSTEM, this::rounds));
        }
    }

    /** Lets the mail that is being sent come to its end. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            running = false;
            calls.offer(false);
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void sayWhetherMailsGoOut() {
        if (!courier.isThere() && accord.demonstration()) {
            LOG.info("No mail server (spring.mail.host): mails stay in the outbox, to be read at /app/mails");
        } else if (!courier.isThere()) {
            LOG.warn("No mail server: nobody gets mail. Set spring.mail.host (SPRING_MAIL_HOST)");
        } else {
            LOG.info("Mails go out with links to {} (accord.address)", address.address());
        }
    }

    private void rounds() {
        while (running) {
            try {
                calls.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                if (running) {
                    round();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void round() {
        attempt("put in", () -> follower.collect(occasions));
        if (!(clock instanceof SettableClock settable && settable.isSet())) {
            attempt("remind", this::remindNowAndThen);
        }
        attempt("send", () -> {
            while (running && sender.sendDue() > 0) {
                LOG.debug("More mails may be due");
            }
        });
    }

    private void remindNowAndThen() {
        Instant now = clock.instant();
        if (lookedAtJobs.plus(LOOK_AT_JOBS_EVERY).isBefore(now)) {
            reminders.tellOfFailedJobs();
            lookedAtJobs = now;
        }
        if (reminded.plus(REMIND_EVERY).isBefore(now)) {
            reminders.remind();
            digests.make();
            contacts.noteRefused();
            sender.forgetOld();
            reminded = now;
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Mails: could not {}; tried again in the next round", what, failed);
        }
    }
}
