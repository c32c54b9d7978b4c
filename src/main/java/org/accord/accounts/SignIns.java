package org.accord.accounts;

import java.time.Clock;
import org.accord.register.Recorded;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How people's ways in stand, and an end to their sessions. */
@Service
@PreAuthorize(AccountPolicy.ADMINISTRATORS)
public class SignIns {

    private final AccountBook book;
    private final CredentialStore credentials;
    private final PasswordLinks links;
    private final SignInThrottle throttle;
    private final Clock clock;

    SignIns(AccountBook book, CredentialStore credentials, PasswordLinks links, SignInThrottle throttle, Clock clock) {
        this.book = book;
        this.credentials = credentials;
        this.links = links;
        this.throttle = throttle;
        this.clock = clock;
    }

    public SignInState state(UserId id) {
        Recorded<User> user = book.find(id);
        EmailAddress email = user.state().email();
        CredentialStore.Credential credential = credentials.find(email).orElse(null);
        return new SignInState(
                credential != null && credential.isUsable(),
                credential == null ? null : credential.signedInAt(),
                links.openUntil(PasswordPurpose.INVITATION, id).orElse(null),
                AccountProblem.minutes(throttle.wait(email.value())));
    }

    /** Ends every session of the person within a second, in all processes; they may sign in again. */
    public void end(UserId id) {
        book.change("signedOut", id, null, user -> user.signOut(clock.instant()));
    }
}
