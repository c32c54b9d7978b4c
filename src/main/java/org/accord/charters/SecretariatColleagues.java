package org.accord.charters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.PeopleSearch;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Coordinators and administrators whose accounts are not suspended, or were until a short time ago: nobody is alone at
 * once by suspending a colleague.
 */
@Component
class SecretariatColleagues implements Colleagues {

    private static final Duration STILL_A_COLLEAGUE = Duration.ofDays(14);
    private static final int MOST_SUSPENDED = 100;

    private final Accounts accounts;
    private final Clock clock;

    SecretariatColleagues(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public boolean hasBeside(UserId person) {
        return Stream.concat(accounts.coordinators().stream(), accounts.administrators().stream())
                        .anyMatch(user -> !user.id().equals(person))
                || CurrentActor.callAs(Actor.SYSTEM, this::hasLatelySuspended);
    }

    private boolean hasLatelySuspended() {
        Instant since = clock.instant().minus(STILL_A_COLLEAGUE);
        return Stream.of(Role.COORDINATOR, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.all(new PeopleSearch("", role, true), 0, MOST_SUSPENDED).items().stream())
                .map(User::id)
                .distinct()
                .flatMap(user -> accounts.history(user).stream())
                .filter(step -> step.verb().equals("suspended"))
                .map(Revision::at)
                .anyMatch(at -> at.isAfter(since));
    }
}
