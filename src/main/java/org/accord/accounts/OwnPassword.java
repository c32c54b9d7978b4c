package org.accord.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** What a person does with their own password. Not an act: nothing about passwords is in the register. */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class OwnPassword {

    private final AccountBook book;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final PasswordLinks links;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            AccountBook book,
            CredentialStore credentials,
            Passwords passwords,
            SignInThrottle throttle,
            PasswordLinks links,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.links = links;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the caller's password, ends their other sessions and closes what links they have to choose one.
     *
     * @throws AccountProblem.Invalid naming {@code old} when it is wrong, {@code wanted} when it may not be one
     * @throws AccountProblem.TooManyTries after too many wrong old ones
     */
    public void change(String old, String wanted) {
        UserId id = CurrentActor.get().user();
        User user = actors.user(id).orElseThrow(() -> new AccountProblem.NotFound(id));
        checkOld(user, old);
        PasswordRules.fault(wanted, user.email().value(), user.displayName()).ifPresent(fault -> {
            throw new AccountProblem.Invalid(Map.of("wanted", fault));
        });
        String hash = passwords.hash(wanted);
        endOtherSessions(id);
        credentials.change(user.email(), id, hash);
        links.dropAll(id);
        events.publishEvent(new PasswordEvent.Changed(id, clock.instant()));
    }

    /** Whoever else is in with the old password is out; the end of sessions is an act, the password is not. */
    private void endOtherSessions(UserId id) {
        CurrentActor.runAs(Actor.SYSTEM, () -> book.change("signedOut", id, null, now -> now.signOut(clock.instant())));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session) {
            session.renew();
        }
    }

    private void checkOld(User user, String old) {
        String account = user.email().value();
        Duration wait = throttle.take(account, account);
        if (!wait.isZero()) {
            throw new AccountProblem.TooManyTries(wait);
        }
        boolean right = credentials
                .find(user.email())
                .filter(known -> passwords.matches(old, known.hash()))
                .isPresent();
        if (!right) {
            throw new AccountProblem.Invalid(Map.of("old", "accounts.passwordWrong"));
        }
        throttle.giveBack(account, account);
    }
}
