package org.accord.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.accounts.InvitationStore.Link;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Links by which people choose their password: for a new account, or instead of a password that was lost. Each works
 * once and for a week; its code has 256 random bits, and only a hash of it is kept.
 */
@Service
@PreAuthorize(AccountPolicy.ADMINISTRATORS)
public class Invitations {

    static final Duration OPEN_FOR = Duration.ofDays(7);
    private static final int CODE_BYTES = 32;
    private static final int LONGEST_CODE = 200;
    private static final Pattern CODE = Pattern.compile("([A-Za-z0-9._-]{1,80})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountBook book;
    private final AccountPolicy policy;
    private final InvitationStore store;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Administrators administrators;
    private final Actors actors;
    private final Clock clock;

    Invitations(
            AccountBook book,
            AccountPolicy policy,
            InvitationStore store,
            CredentialStore credentials,
            Passwords passwords,
            Administrators administrators,
            Actors actors,
            Clock clock) {
        this.book = book;
        this.policy = policy;
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.administrators = administrators;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Gives somebody an account without a password, and a link to choose one; by the same people as {@link
     * Accounts#create}.
     *
     * @param wanted whose password does not count
     * @throws AccountProblem.Invalid naming every field that is wrong, an address that has an account included
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public Invitation invite(NewUser wanted) {
        policy.mayCreate(wanted, book.colleagues(wanted.memberships()));
        return link(book.open("invited", wanted.invited(UserId.random()), ""));
    }

    /** Another link for a person, in the place of the one before; the act is in their history. Not for oneself. */
    public Invitation renew(UserId user) {
        policy.mayNotBeSelf(user);
        book.change("linked", user, null, now -> now);
        return link(user);
    }

    /** True while the code opens something. */
    @PreAuthorize(Rights.EVERYONE)
    public boolean isOpen(String code) {
        return find(code).isPresent();
    }

    /**
     * Uses a link up: from now on the password is the person's, and sessions under the old one are over.
     *
     * @throws AccountProblem.Invalid naming {@code code} when it opens nothing, {@code password}, or {@code again}; the
     *     link then stays
     */
    @PreAuthorize(Rights.EVERYONE)
    public void accept(String code, String password, String again) {
        Link link = find(code).orElseThrow(Invitations::dead);
        UserId id = new UserId(link.user());
        User user = actors.user(id).orElseThrow(Invitations::dead);
        PasswordRules.fault(password, user.email().value(), user.displayName()).ifPresent(fault -> {
            throw new AccountProblem.Invalid(Map.of("password", fault));
        });
        if (!password.equals(again)) {
            throw new AccountProblem.Invalid(Map.of("again", "accounts.invitationAgain"));
        }
        String hash = passwords.hash(password);
        if (!store.take(link)) {
            throw dead();
        }
        choose(user, hash);
    }

    private void choose(User user, String hash) {
        boolean first = credentials
                .find(user.email())
                .filter(CredentialStore.Credential::isUsable)
                .isEmpty();
        credentials.change(user.email(), user.id(), hash);
        if (first) {
            administrators.sit(user.id());
        } else {
            CurrentActor.runAs(
                    Actor.SYSTEM, () -> book.change("signedOut", user.id(), null, now -> now.signOut(clock.instant())));
        }
    }

    private Invitation link(UserId user) {
        byte[] bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(OPEN_FOR);
        store.replace(user, hash(code), until);
        return new Invitation(user, user.value() + "." + code, until);
    }

    private Optional<Link> find(String code) {
        Matcher typed = CODE.matcher(code.strip());
        if (code.length() > LONGEST_CODE || !typed.matches()) {
            return Optional.empty();
        }
        byte[] hash = hash(typed.group(2)).getBytes(StandardCharsets.US_ASCII);
        return store.find(new UserId(typed.group(1)))
                .filter(link -> clock.instant().isBefore(link.expiresAt()))
                .filter(link -> MessageDigest.isEqual(link.hash().getBytes(StandardCharsets.US_ASCII), hash));
    }

    private static String hash(String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static AccountProblem dead() {
        return new AccountProblem.Invalid(Map.of("code", "accounts.invitationCode"));
    }
}
