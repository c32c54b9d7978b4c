package org.accord.accounts;

import java.time.Clock;
import java.util.Map;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when somebody chooses a password by a link, whatever the link was for. */
@Component
class PasswordChoice {

    private final PasswordLinks links;
    private final AccountBook book;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Administrators administrators;
    private final SignInThrottle throttle;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChoice(
            PasswordLinks links,
            AccountBook book,
            CredentialStore credentials,
            Passwords passwords,
            Administrators administrators,
            SignInThrottle throttle,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.book = book;
        this.credentials = credentials;
        this.passwords = passwords;
        this.administrators = administrators;
        this.throttle = throttle;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Uses a link up: from now on the password is the person's, sessions under the old one are over, and no other link
     * of theirs works. The link stays when the record could not be reached, so that the form can be sent again.
     *
     * @throws AccountProblem.Invalid naming {@code code} when it opens nothing, {@code password}, or {@code again}
     */
    void choose(PasswordPurpose purpose, String code, String password, String again) {
        PasswordLinks.Opened opened = links.find(purpose, code).orElseThrow(() -> dead(purpose));
        User user =
                actors.user(opened.user()).filter(known -> !known.suspended()).orElseThrow(() -> dead(purpose));
        PasswordRules.check(password, user);
        if (!password.equals(again)) {
            throw new AccountProblem.Invalid(Map.of("again", "accounts.invitationAgain"));
        }
        String hash = passwords.hash(password);
        if (!links.take(opened)) {
            throw dead(purpose);
        }
        boolean told;
        try {
            told = change(purpose, user, hash);
        } catch (RuntimeException failed) {
            putBack(opened, failed);
            throw failed;
        }
        links.dropAll(user.id());
        throttle.forget(user.email().value());
        if (told) {
            events.publishEvent(new PasswordEvent.Changed(user.id(), clock.instant()));
        }
    }

    /** While the database is away it cannot be put back; what failed first is what is said. */
    private void putBack(PasswordLinks.Opened opened, RuntimeException failed) {
        try {
            links.putBack(opened);
        } catch (RuntimeException away) {
            failed.addSuppressed(away);
        }
    }

    /** True when there was a password before, whose owner is to hear that it is another now. */
    private boolean change(PasswordPurpose purpose, User user, String hash) {
        boolean first = credentials
                .find(user.email())
                .filter(CredentialStore.Credential::isUsable)
                .isEmpty();
        if (first && purpose == PasswordPurpose.INVITATION) {
            credentials.change(user.email(), user.id(), hash);
            administrators.sit(user.id());
            return false;
        }
        CurrentActor.runAs(
                Actor.SYSTEM, () -> book.change(purpose.verb(), user.id(), null, now -> now.signOut(clock.instant())));
        credentials.change(user.email(), user.id(), hash);
        return true;
    }

    private static AccountProblem dead(PasswordPurpose purpose) {
        return new AccountProblem.Invalid(Map.of("code", purpose.dead()));
    }
}
