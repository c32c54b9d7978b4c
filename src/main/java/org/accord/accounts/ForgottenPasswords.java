package org.accord.accounts;

import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Looks up who forgot a password, on a thread of its own: so the answer to whoever asks takes as long for an address that
 * has no account. What waits here when the process ends is lost, and asked for again.
 */
@Component
class ForgottenPasswords implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
    private static final int MOST_WAITING = 1_000;

    private final CredentialStore credentials;
    private final Actors actors;
    private final PasswordLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ThreadPoolExecutor desk;

    ForgottenPasswords(
            CredentialStore credentials,
            Actors actors,
            PasswordLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.actors = actors;
        this.links = links;
        this.events = events;
        this.clock = clock;
        this.desk = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> Thread.ofPlatform()
                        .name("accord-forgotten-passwords")
                        .daemon()
                        .unstarted(work));
        desk.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. */
    void ask(EmailAddress email) {
        try {
            desk.execute(() -> CurrentActor.runAs(Actor.SYSTEM, () -> look(email)));
        } catch (RejectedExecutionException tooMany) {
            LOG.warn("More people forgot their password than can be answered; one of them has to ask again");
        }
    }

    private void look(EmailAddress email) {
        try {
            credentials
                    .find(email)
                    .map(known -> new UserId(known.user()))
                    .flatMap(actors::user)
                    .filter(user -> !user.suspended())
                    .ifPresent(this::open);
        } catch (RuntimeException failed) {
            LOG.warn("A forgotten password could not be answered", failed);
        }
    }

    private void open(User user) {
        links.open(PasswordPurpose.RESET, user.id());
        events.publishEvent(new PasswordEvent.Forgotten(user.id(), clock.instant()));
    }

    @Override
    public void destroy() {
        desk.shutdown();
    }
}
