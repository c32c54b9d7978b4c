package org.accord.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The outbox as administrators see it: what was written to whom, and what became of it. */
@Service
@PreAuthorize(Mails.ADMINISTRATORS)
public class Mails {

    static final String ADMINISTRATORS = "hasAnyRole('ADMINISTRATOR', 'SYSTEM') and !hasRole('SUSPENDED')";

    private static final int MOST = 500;

    private final OutboxStore store;
    private final Letters letters;
    private final Courier courier;
    private final RefusalStore refusals;
    private final Accounts accounts;

    Mails(OutboxStore store, Letters letters, Courier courier, RefusalStore refusals, Accounts accounts) {
        this.store = store;
        this.letters = letters;
        this.courier = courier;
        this.refusals = refusals;
        this.accounts = accounts;
    }

    /** A mail as it would go out now. */
    public record Preview(String to, Language language, String subject, String text) {}

    /**
     * Somebody whom nothing is sent to, because a mail server refused their address.
     *
     * @param since when it was refused first
     */
    public record PausedMail(UserId user, String name, Instant since) {}

    /** Whom nothing is sent to until they have another address or say that mail gets there, at most 200 of them. */
    public List<PausedMail> paused() {
        return refusals.paused().stream()
                .flatMap(paused -> accounts.find(paused.user()).stream()
                        .filter(user -> refusals.isPaused(user.id(), () -> Optional.of(user.email())))
                        .map(user -> new PausedMail(user.id(), user.displayName(), paused.since())))
                .toList();
    }

    /** True when there is a mail server; without one mails stay in the outbox. */
    public boolean goOut() {
        return courier.isThere();
    }

    /**
     * The newest mails first.
     *
     * @param limit 1 to 500
     */
    public List<OutboxMail> latest(int limit) {
        return store.latest(Math.clamp(limit, 1, MOST));
    }

    public Optional<OutboxMail> find(String mail) {
        return store.find(mail);
    }

    /** How the mail reads; empty when nobody is there to write to, or there is nothing to say any more. */
    public Optional<Preview> preview(String mail) {
        OutboxMail found = store.find(mail).orElseThrow(() -> new NotificationProblem.NotFound(mail));
        return CurrentActor.callAs(Actor.SYSTEM, () -> letters.write(found.lookedAt()))
                .map(letter -> new Preview(letter.to().value(), letter.language(), letter.subject(), letter.text()));
    }

    /**
     * Lets a mail that was given up be tried again.
     *
     * @throws NotificationProblem.NotFound for an unknown one
     * @throws NotificationProblem.NotInState when it was not given up
     */
    public OutboxMail retry(String mail) {
        return store.retry(mail, Instant.now())
                .orElseThrow(() -> store.find(mail)
                        .<NotificationProblem>map(now -> new NotificationProblem.NotInState(mail, now.state()))
                        .orElseGet(() -> new NotificationProblem.NotFound(mail)));
    }
}
