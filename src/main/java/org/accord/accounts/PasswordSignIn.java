package org.accord.accounts;

import java.time.Duration;
import java.util.Optional;
import org.accord.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets somebody in who knows the address and the password of an account; says no more than that one was wrong. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Actors actors;

    PasswordSignIn(CredentialStore credentials, Passwords passwords, SignInThrottle throttle, Actors actors) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.actors = actors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = EmailAddress.normalised(attempt.getName());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = throttle.take(account, address);
        if (!wait.isZero()) {
            LOG.warn("Sign-in refused for {} s after too many wrong passwords", wait.toSeconds());
            throw new TooManyTries(wait);
        }
        UserId user = check(account, String.valueOf(attempt.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("address or password is wrong"));
        throttle.giveBack(account, address);
        credentials.signedIn(EmailAddress.of(account));
        SignedIn signedIn = new SignedIn(user, actors);
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<UserId> check(String account, String password) {
        Optional<CredentialStore.Credential> credential =
                EmailAddress.isOne(account) ? credentials.find(EmailAddress.of(account)) : Optional.empty();
        credential = credential.filter(CredentialStore.Credential::isUsable);
        if (credential.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return credential
                .filter(known -> passwords.matches(password, known.hash()))
                .map(known -> new UserId(known.user()))
                .filter(user -> actors.user(user).isPresent());
    }
}
