package org.accord.charters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Coordinators and administrators whose accounts are not suspended, and those who were until a short time ago: nobody is
 * alone at once by taking a colleague's rights away, by whichever act. Who ended it by themselves is gone.
 */
@Component
class SecretariatColleagues implements Colleagues {

    private static final Duration STILL_A_COLLEAGUE = Duration.ofDays(14);

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
        return inOffice(since)
                .filter(user -> !user.equals(person))
                .distinct()
                .anyMatch(user -> new Service(user, accounts.history(user)).wasTaken(since, clock.instant()));
    }

    /** All who had a role at the end of one of these days: they are few, and asked for only by whoever seems to be alone. */
    private Stream<UserId> inOffice(Instant since) {
        LocalDate before = Days.of(since).minusDays(1);
        return before.datesUntil(Days.of(clock.instant()).plusDays(1))
                .flatMap(day -> accounts.secretariat(AsOf.endOf(day)).stream());
    }

    /** What somebody was in the secretariat, step by step, the oldest first. */
    private record Service(UserId user, List<Revision<User>> steps) {

        /** True for whoever served after that moment and did not end it by themselves. */
        boolean wasTaken(Instant since, Instant now) {
            for (int step = steps.size() - 1; step >= 0 && !end(step, now).isBefore(since); step--) {
                Instant begin = steps.get(step).at();
                if (serves(step, begin.isAfter(since) ? begin : since)) {
                    return !endedBy(step, now).equals(user);
                }
            }
            return false;
        }

        private Instant end(int step, Instant now) {
            return step + 1 < steps.size() ? steps.get(step + 1).at() : now;
        }

        private boolean serves(int step, Instant at) {
            return steps.get(step)
                    .state()
                    .filter(then ->
                            !then.suspended() && !then.rolesOn(Days.of(at)).isEmpty())
                    .isPresent();
        }

        /** Whoever did the next step; where the last day was over before, whoever had set it. */
        private UserId endedBy(int step, Instant now) {
            return step + 1 < steps.size() && serves(step, end(step, now))
                    ? steps.get(step + 1).actor()
                    : steps.get(rolesGiven(step)).actor();
        }

        /** The step by which the roles came to be, with their ends, that stand at a step. */
        private int rolesGiven(int step) {
            int given = step;
            while (given > 0 && hasSameRoles(given - 1, step)) {
                given--;
            }
            return given;
        }

        private boolean hasSameRoles(int one, int other) {
            return steps.get(one)
                    .state()
                    .flatMap(before -> steps.get(other)
                            .state()
                            .filter(after -> after.roles().equals(before.roles())
                                    && after.ends().equals(before.ends())))
                    .isPresent();
        }
    }
}
