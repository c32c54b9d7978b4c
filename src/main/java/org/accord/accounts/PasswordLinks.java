package org.accord.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.accounts.PasswordLinkStore.Link;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Makes, finds and uses up links by which people choose their password. */
@Component
class PasswordLinks {

    private static final int LONGEST_CODE = 200;
    private static final Pattern CODE = Pattern.compile("([A-Za-z0-9._-]{1,80})\\.([A-Za-z0-9_-]{43})");

    private final PasswordLinkStore store;
    private final Clock clock;

    PasswordLinks(PasswordLinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A link that was found by its code. */
    record Opened(PasswordPurpose purpose, Link link) {
        UserId user() {
            return new UserId(link.user());
        }
    }

    /** A new link in the place of the one before. */
    PasswordLink open(PasswordPurpose purpose, UserId user) {
        String code = OneTimeCode.random();
        Instant now = clock.instant();
        Instant until = now.plus(purpose.openFor());
        store.dropExpired(purpose, now);
        store.replace(purpose, user, OneTimeCode.hash(code), until);
        return link(purpose, user, code, until);
    }

    /** One more code for the open link, for a mail that cannot know whether the one before it arrived. */
    Optional<PasswordLink> another(PasswordPurpose purpose, UserId user) {
        String code = OneTimeCode.random();
        return current(purpose, user)
                .filter(link -> store.add(purpose, link, OneTimeCode.hash(code)))
                .map(link -> link(purpose, user, code, link.expiresAt()));
    }

    /** Until when a link is open; empty when none is. */
    Optional<Instant> openUntil(PasswordPurpose purpose, UserId user) {
        return current(purpose, user).map(Link::expiresAt);
    }

    Optional<Opened> find(PasswordPurpose purpose, String code) {
        Matcher typed = CODE.matcher(code.strip());
        if (code.length() > LONGEST_CODE || !typed.matches()) {
            return Optional.empty();
        }
        return current(purpose, new UserId(typed.group(1)))
                .filter(link -> link.opensBy(typed.group(2)))
                .map(link -> new Opened(purpose, link));
    }

    /** Uses it up; false when it was used a moment before. */
    boolean take(Opened opened) {
        return store.take(opened.purpose(), opened.link());
    }

    /** The use came to nothing. */
    void putBack(Opened opened) {
        store.putBack(opened.purpose(), opened.link());
    }

    /** No link of the person opens anything any more. */
    void dropAll(UserId user) {
        for (PasswordPurpose purpose : PasswordPurpose.values()) {
            store.drop(purpose, user);
        }
    }

    private Optional<Link> current(PasswordPurpose purpose, UserId user) {
        return store.find(purpose, user).filter(link -> clock.instant().isBefore(link.expiresAt()));
    }

    private static PasswordLink link(PasswordPurpose purpose, UserId user, String code, Instant until) {
        return new PasswordLink(user, purpose.page(), user.value() + "." + code, until);
    }
}
