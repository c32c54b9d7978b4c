package org.accord.charters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.PeopleSearch;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Coordinators and administrators whose accounts are not suspended, and those who were until a short time ago: nobody is
 * alone at once by suspending or dismissing a colleague.
 */
@Component
class SecretariatColleagues implements Colleagues {

    private static final Duration STILL_A_COLLEAGUE = Duration.ofDays(14);
    private static final Set<String> ENDINGS = Set.of("suspended", "dismissed");
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
                || CurrentActor.callAs(Actor.SYSTEM, () -> hasLately(person));
    }

    private boolean hasLately(UserId person) {
        Instant since = clock.instant().minus(STILL_A_COLLEAGUE);
        return Stream.concat(suspended(), dismissed())
                .filter(user -> !user.equals(person))
                .distinct()
                .flatMap(user -> accounts.history(user).stream())
                .filter(step -> ENDINGS.contains(step.verb()))
                .map(Revision::at)
                .anyMatch(at -> at.isAfter(since));
    }

    private Stream<UserId> suspended() {
        return Stream.of(Role.COORDINATOR, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.all(new PeopleSearch("", role, true), 0, MOST_SUSPENDED).items().stream())
                .map(User::id);
    }

    /** All who had a role on one of these days: they are few, and asked for only by whoever seems to be alone. */
    private Stream<UserId> dismissed() {
        LocalDate today = Days.of(clock.instant());
        return today.minusDays(STILL_A_COLLEAGUE.toDays())
                .datesUntil(today.plusDays(1))
                .flatMap(day -> accounts.secretariat(AsOf.endOf(day)).stream());
    }
}
