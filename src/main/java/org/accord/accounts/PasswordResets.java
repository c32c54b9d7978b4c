package org.accord.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The way back for whoever forgot their password: a link by mail that works once and for half an hour. Nobody learns
 * here whether an address has an account.
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class PasswordResets {

    private final ForgottenPasswords desk;
    private final PasswordLinks links;
    private final PasswordChoice choice;
    private final ResetThrottle throttle;

    PasswordResets(ForgottenPasswords desk, PasswordLinks links, PasswordChoice choice, ResetThrottle throttle) {
        this.desk = desk;
        this.links = links;
        this.choice = choice;
        this.throttle = throttle;
    }

    /**
     * Asks for a link to an address; it goes out when an account has the address and is not suspended.
     *
     * @param email as typed
     * @param network address it was asked from
     * @throws AccountProblem.Invalid naming {@code email} when it is none
     * @throws AccountProblem.TooManyTries when it was asked too often, whether the address has an account or not
     */
    public void ask(String email, String network) {
        if (!EmailAddress.isOne(email)) {
            throw new AccountProblem.Invalid(Map.of("email", "accounts.email"));
        }
        EmailAddress address = EmailAddress.of(email);
        Duration wait = throttle.take(address, network);
        if (!wait.isZero()) {
            throw new AccountProblem.TooManyTries(wait);
        }
        desk.ask(address);
    }

    /**
     * Uses a link up: from now on the password is the person's, and sessions under the old one are over.
     *
     * @throws AccountProblem.Invalid naming {@code code} when it opens nothing, {@code password}, or {@code again}; the
     *     link then stays
     */
    public void accept(String code, String password, String again) {
        choice.choose(PasswordPurpose.RESET, code, password, again);
    }

    /** A code for the person's open link, to be mailed to them; empty when none is open any more. */
    @PreAuthorize(Rights.SYSTEM)
    public Optional<PasswordLink> forMail(UserId user) {
        return links.another(PasswordPurpose.RESET, user);
    }

    /** Until when the person's link is open; empty when none is. */
    @PreAuthorize(AccountPolicy.ADMINISTRATORS)
    public Optional<Instant> openUntil(UserId user) {
        return links.openUntil(PasswordPurpose.RESET, user);
    }
}
