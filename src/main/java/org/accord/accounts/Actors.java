package org.accord.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * What a signed-in person may do at this moment. A change made in this process counts at once, one made in another
 * within a second; a membership ends with its last day.
 */
@Component
class Actors {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final UserStore store;
    private final Clock clock;
    private final Cache<UserId, Optional<User>> users =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    Actors(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Actor of(UserId id) {
        return user(id).map(user -> user.actor(today())).orElseGet(() -> gone(id));
    }

    Optional<User> user(UserId id) {
        return users.get(id, key -> store.users.find(key.value()).map(Recorded::state));
    }

    /** True for a session that began before the person's sessions were ended. */
    boolean isSignedOut(UserId id, Instant since) {
        return user(id).map(User::signedOutAt)
                .filter(ended -> !since.isAfter(ended))
                .isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void forget(UserId id) {
        users.invalidate(id);
    }

    private static Actor gone(UserId id) {
        return new Actor(id, "", Set.of(Role.SUSPENDED), Set.of());
    }
}
