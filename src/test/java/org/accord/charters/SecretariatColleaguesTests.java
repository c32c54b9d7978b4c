package org.accord.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.EmailAddress;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is the only person of the secretariat. */
class SecretariatColleaguesTests {

    private static final UserId ANA = new UserId("ana");
    private static final UserId BEN = new UserId("ben");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Set<Role> COORDINATOR = Set.of(Role.COORDINATOR);

    private final Accounts accounts = mock();
    private final SecretariatColleagues colleagues =
            new SecretariatColleagues(accounts, Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Revision<User>> steps = new ArrayList<>();

    @BeforeEach
    void benIsACoordinatorAndAnaIsLeft() {
        when(accounts.coordinators()).thenReturn(List.of(user(ANA, COORDINATOR, Map.of(), false)));
        when(accounts.secretariat(any())).thenReturn(List.of(ANA, BEN));
        when(accounts.history(BEN)).thenReturn(steps);
    }

    private static User user(UserId id, Set<Role> roles, Map<Role, LocalDate> ends, boolean suspended) {
        return new User(
                id,
                EmailAddress.of(id.value() + "@colleagues.example"),
                id.value(),
                Language.EN,
                roles,
                ends,
                List.of(),
                suspended,
                null);
    }

    private void step(int daysAgo, UserId actor, String verb, User then) {
        steps.add(new Revision<>(
                steps.size() + 1, steps.size(), NOW.minus(Duration.ofDays(daysAgo)), actor, verb, Optional.of(then)));
    }

    /** Ben, a coordinator for long, until Ana does something. */
    private void taken(int daysAgo, String verb, User then) {
        steps.clear();
        step(100, ANA, "created", user(BEN, COORDINATOR, Map.of(), false));
        step(daysAgo, ANA, verb, then);
    }

    private void countsForTwoWeeks(String verb, User then) {
        taken(13, verb, then);
        assertThat(colleagues.hasBeside(ANA)).as("%s 13 days ago", verb).isTrue();

        taken(15, verb, then);
        assertThat(colleagues.hasBeside(ANA)).as("%s 15 days ago", verb).isFalse();
    }

    @Test
    void whoDismissesTheOnlyColleagueIsNotAloneAtOnce() {
        countsForTwoWeeks("dismissed", user(BEN, Set.of(), Map.of(), false));
    }

    @Test
    void whoSuspendsTheOnlyColleagueIsNotAloneAtOnce() {
        countsForTwoWeeks("suspended", user(BEN, COORDINATOR, Map.of(), true));
    }

    @Test
    void whoGivesTheOnlyColleagueTheRightsOfBeforeTheAppointmentIsNotAloneAtOnce() {
        countsForTwoWeeks("restored", user(BEN, Set.of(), Map.of(), false));
    }

    private void lastDay(int daysAgo, UserId by) {
        LocalDate day = Days.of(NOW).minusDays(daysAgo);
        steps.clear();
        step(100, ANA, "created", user(BEN, COORDINATOR, Map.of(), false));
        step(daysAgo, by, "appointed", user(BEN, COORDINATOR, Map.of(Role.COORDINATOR, day), false));
    }

    @Test
    void whoSetsTheOnlyColleagueALastDayIsNotAloneOnTheNext() {
        lastDay(1, ANA);
        assertThat(colleagues.hasBeside(ANA)).isTrue();

        lastDay(15, ANA);
        assertThat(colleagues.hasBeside(ANA)).isFalse();
    }

    @Test
    void whoSetTheirOwnLastDayIsGoneAfterItWhateverBecomesOfTheAccount() {
        lastDay(3, BEN);
        assertThat(colleagues.hasBeside(ANA)).isFalse();

        LocalDate day = Days.of(NOW).minusDays(3);
        step(3, ANA, "signedOut", user(BEN, COORDINATOR, Map.of(Role.COORDINATOR, day), false));
        step(1, ANA, "suspended", user(BEN, COORDINATOR, Map.of(Role.COORDINATOR, day), true));
        assertThat(colleagues.hasBeside(ANA)).isFalse();
    }

    @Test
    void whatWasEndedOnTheFirstOfThoseDaysCountsToItsHour() {
        taken(14, "dismissed", user(BEN, Set.of(), Map.of(), false));
        when(accounts.secretariat(any())).thenAnswer(asked -> {
            Instant then = asked.<AsOf>getArgument(0).until();
            return then.isBefore(steps.getLast().at()) ? List.of(ANA, BEN) : List.of(ANA);
        });

        assertThat(colleagues.hasBeside(ANA)).isTrue();
    }

    @Test
    void aColleagueWhoIsNotSuspendedCounts() {
        User ben = user(BEN, Set.of(Role.ADMINISTRATOR), Map.of(), false);
        when(accounts.administrators()).thenReturn(List.of(ben));

        assertThat(colleagues.hasBeside(ANA)).isTrue();
    }

    @Test
    void whoeverNeverHadAColleagueIsAlone() {
        when(accounts.secretariat(any())).thenReturn(List.of(ANA));

        assertThat(colleagues.hasBeside(ANA)).isFalse();
    }
}
