package org.accord.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.accord.notifications.OutboxMail.Lease;
import org.accord.notifications.OutboxMail.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes mails from the outbox, one sender at a time for each, and sends them. A sender that dies after the server took a
 * mail and before it was noted lets it be sent once more, with the same Message-ID. Leases and pauses run on the system's
 * clock.
 */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_ONCE = 50;
    private static final String FAILURE = "mails.failure.";

    private final OutboxStore store;
    private final Function<OutboxMail, Optional<Letter>> letters;
    private final Courier courier;
    private final RefusalStore refusals;
    private final MailSettings settings;
    private final InstantSource time;
    private final String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    @Autowired
    OutboxSender(OutboxStore store, Letters letters, Courier courier, RefusalStore refusals, MailSettings settings) {
        this(store, letters::write, courier, refusals, settings, InstantSource.system());
    }

    OutboxSender(
            OutboxStore store,
            Function<OutboxMail, Optional<Letter>> letters,
            Courier courier,
            RefusalStore refusals,
            MailSettings settings,
            InstantSource time) {
        this.store = store;
        this.letters = letters;
        this.courier = courier;
        this.refusals = refusals;
        this.settings = settings;
        this.time = time;
    }

    /** Sends up to fifty mails that are due; says how many it took. Nothing while there is no server. */
    int sendDue() {
        releaseLapsed();
        if (!courier.isThere()) {
            return 0;
        }
        int taken = 0;
        for (OutboxMail due : store.due(time.instant(), AT_ONCE)) {
            Optional<OutboxMail> claimed =
                    store.claim(due.id(), owner, time.instant().plus(settings.lease()));
            if (claimed.isPresent()) {
                taken++;
                if (!send(claimed.get())) {
                    return 0;
                }
            }
        }
        return taken;
    }

    /** Lets mails wait again whose sender died. */
    private void releaseLapsed() {
        Instant now = time.instant();
        for (OutboxMail sending : store.in(State.SENDING)) {
            Lease lease = sending.lease();
            if (lease != null && lease.until().isBefore(now)) {
                store.release(sending.id(), lease.until());
            }
        }
    }

    /** False when the server does not answer: the others need not be tried now. */
    private boolean send(OutboxMail mail) {
        if (mail.createdAt().plus(settings.staleAfter()).isBefore(time.instant())) {
            ended(mail, State.FAILED, FAILURE + "STALE");
            return true;
        }
        try {
            Optional<Letter> letter = letters.apply(mail);
            if (letter.isEmpty()) {
                ended(mail, State.DROPPED, null);
                return true;
            }
            return delivered(mail, letter.get());
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unwritable) {
            LOG.error("Mail {} could not be written", mail.id(), unwritable);
            pauseOrGiveUp(mail, FAILURE + "UNWRITABLE");
            return true;
        }
    }

    private boolean delivered(OutboxMail mail, Letter letter) {
        try {
            courier.deliver(letter);
        } catch (Courier.NotDelivered failed) {
            return failed(mail, letter, failed);
        }
        ended(mail, State.SENT, null);
        mail.to().user().ifPresent(refusals::forget);
        return true;
    }

    private boolean failed(OutboxMail mail, Letter letter, Courier.NotDelivered failed) {
        String failure = FAILURE + failed.reason();
        if (failed.reason() == Courier.Reason.REFUSED) {
            LOG.warn("Mail {} was refused for good", mail.id());
            ended(mail, State.FAILED, failure);
            mail.to().user().ifPresent(user -> refusals.refused(user, letter.to(), time.instant()));
            return true;
        }
        LOG.warn("Mail {} could not be sent: the server does not answer as it should", mail.id());
        pauseOrGiveUp(mail, failure);
        return false;
    }

    private void pauseOrGiveUp(OutboxMail mail, String failure) {
        int failures = mail.attempts() + 1;
        if (failures >= settings.attempts()) {
            ended(mail, State.FAILED, failure);
        } else {
            store.failedUntil(mail.id(), owner, failure, time.instant().plus(settings.pauseAfter(failures)));
        }
    }

    private void ended(OutboxMail mail, State state, @Nullable String failure) {
        store.ended(mail.id(), owner, state, failure, time.instant());
    }

    /** Removes what is older than anybody asks for. */
    void forgetOld() {
        store.forgetBefore(time.instant().minus(settings.kept()));
    }
}
