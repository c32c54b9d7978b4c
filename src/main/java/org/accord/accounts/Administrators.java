package org.accord.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.accounts.AdministratorSeatStore.Left;
import org.accord.accounts.AdministratorSeatStore.Seats;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can always let others in: an administrator without an end who is not suspended and has a
 * password. Who leaves gives up a seat before the record says so, who comes takes one after it: so the seats are never
 * more than the records say, whatever dies in between, and of two who leave at once one is refused.
 */
@Component
class Administrators {

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final AdministratorSeatStore seats;
    private final UserStore store;
    private final CredentialStore credentials;
    private final SearchIndex index;
    private final Clock clock;

    Administrators(
            AdministratorSeatStore seats,
            UserStore store,
            CredentialStore credentials,
            SearchIndex index,
            Clock clock) {
        this.seats = seats;
        this.store = store;
        this.credentials = credentials;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Records a change of rights, unless it takes the last administrator away.
     *
     * @throws AccountProblem.LastAdministrator when it would
     */
    void guard(Recorded<User> before, User after, Runnable act) {
        UserId user = after.id();
        if (!before.state().isStandingAdministrator() || after.isStandingAdministrator()) {
            act.run();
            sit(user);
            return;
        }
        leave(user, before.version());
        try {
            act.run();
        } catch (RegisterProblem.ChangedMeanwhile notRecorded) {
            sit(user);
            throw notRecorded;
        }
    }

    /** Gives a seat to whoever is an administrator by their record. */
    void sit(UserId user) {
        Seats now;
        Set<String> users;
        Map<String, Left> left;
        do {
            now = seats.find();
            users = new HashSet<>(now.users());
            left = new HashMap<>(now.left());
            if (!stands(user.value(), left) || users.contains(user.value())) {
                return;
            }
            users.add(user.value());
            left.remove(user.value());
        } while (!seats.replace(now, users, left));
    }

    private void leave(UserId user, long after) {
        Seats now;
        Set<String> others;
        Map<String, Left> left;
        do {
            now = seats.find();
            left = new HashMap<>(now.left());
            left.values().removeIf(this::isOver);
            others = others(now.users(), user);
            if (others.isEmpty()) {
                others = others(onRecord(left), user);
            }
            if (others.isEmpty()) {
                throw new AccountProblem.LastAdministrator(user);
            }
            left.put(user.value(), new Left(after, clock.instant()));
        } while (!seats.replace(now, others, left));
    }

    /** Those who should have a seat: found again when a process died before it gave them one. */
    private Set<String> onRecord(Map<String, Left> left) {
        return index.ids(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, Role.ADMINISTRATOR.name())).stream()
                .filter(id -> stands(id, left))
                .collect(Collectors.toSet());
    }

    /** True when the record says so, and whoever is about to leave saw an older one. */
    private boolean stands(String id, Map<String, Left> left) {
        return store.users
                .find(id)
                .filter(found -> found.state().isStandingAdministrator() && !isLeaving(found, left.get(id)))
                .flatMap(found -> credentials.find(found.state().email()))
                .filter(CredentialStore.Credential::isUsable)
                .isPresent();
    }

    private boolean isLeaving(Recorded<User> found, @Nullable Left left) {
        return left != null && left.after() >= found.version() && !isOver(left);
    }

    private boolean isOver(Left left) {
        return left.at().plus(UNDER_WAY).isBefore(clock.instant());
    }

    private static Set<String> others(Set<String> users, UserId user) {
        Set<String> others = new HashSet<>(users);
        others.remove(user.value());
        return others;
    }
}
