package org.accord.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.accord.accounts.AdministratorLinkStore.Link;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The link by which the first administrator gets in: there while nobody is one, for a day, and for one use. Its code has
 * 256 random bits; only a hash of it is kept.
 *
 * @see "decision 0013"
 */
@Component
class AdministratorLinks {

    static final Duration OPEN_FOR = Duration.ofHours(24);
    private static final int LONGEST_CODE = 100;

    private final AdministratorLinkStore store;
    private final SearchIndex index;
    private final Clock clock;

    AdministratorLinks(AdministratorLinkStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /** Makes a link and kills the one before; answers its code, or nothing when somebody is an administrator. */
    Optional<String> open() {
        if (isSomebodyAdministrator()) {
            store.drop();
            return Optional.empty();
        }
        String code = OneTimeCode.random();
        store.replace(OneTimeCode.hash(code), clock.instant().plus(OPEN_FOR));
        return Optional.of(code);
    }

    /** The link that can be used now, whatever its code. */
    Optional<Link> current() {
        return store.find().filter(link -> clock.instant().isBefore(link.expiresAt()) && !isSomebodyAdministrator());
    }

    /** The link that the code opens now. */
    Optional<Link> of(String code) {
        if (code.length() > LONGEST_CODE) {
            return Optional.empty();
        }
        return current().filter(link -> OneTimeCode.matches(code.strip(), link.hash()));
    }

    /** Uses the link up; false when it was used a moment before. */
    boolean take(Link link) {
        return store.take(link);
    }

    /** The use came to nothing. */
    void putBack(Link link) {
        store.putBack(link);
    }

    private boolean isSomebodyAdministrator() {
        return index.count(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, Role.ADMINISTRATOR.name())) > 0;
    }
}
