package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Links by which people choose their password, ended sessions, roles with an end, and rights given back. */
class InvitationsTests {

    private static final String OTHER = "harbour-velvet-thicket-42";

    private AccountsFixture portal;
    private SettableClock clock;
    private final String email = AccountsFixture.email();

    @BeforeEach
    void anEmptyPortal(@TempDir Path folder) {
        clock = new SettableClock(true);
        portal = new AccountsFixture(folder, clock);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private PasswordLink invite() {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> portal.invitations.invite(AccountsFixture.invited(email, Set.of(Role.COORDINATOR))));
    }

    private Authentication signIn(String password) {
        return portal.signIn.authenticate(new UsernamePasswordAuthenticationToken(email, password));
    }

    private void accept(PasswordLink invitation, String password) {
        CurrentActor.runAs(Actor.VISITOR, () -> portal.invitations.accept(invitation.code(), password, password));
    }

    private SignInState state(UserId id) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> portal.signIns.state(id));
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndComesIn() {
        PasswordLink invitation = invite();
        assertThat(state(invitation.user()).hasPassword()).isFalse();
        assertThat(state(invitation.user()).linkUntil())
                .isEqualTo(invitation.until().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn(""));

        accept(invitation, OTHER);

        assertThat(signIn(OTHER).isAuthenticated()).isTrue();
        assertThat(state(invitation.user()).signedInAt()).isNotNull();
        assertThat(state(invitation.user()).linkUntil()).isNull();
    }

    @Test
    void nobodyIsInvitedForATimeThatIsOver() {
        Membership over =
                new Membership(new OrganisationId("state-ws"), Membership.Kind.EDITOR, LocalDate.of(2020, 1, 1));
        NewUser late = NewUser.member(email, "A. Late", Language.EN, "", over);

        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.invite(late)))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("untilDay", "accounts.untilOver"));
    }

    @Test
    void aLinkWorksOnceAndForAWeek() {
        PasswordLink used = invite();
        accept(used, OTHER);
        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> accept(used, AccountsFixture.PASSWORD))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("code"));

        PasswordLink late = CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.renew(used.user()));
        clock.runAt(Instant.now().plus(Duration.ofDays(8)), () -> {
            assertThat(portal.invitations.isOpen(late.code())).isFalse();
            assertThatExceptionOfType(AccountProblem.Invalid.class).isThrownBy(() -> accept(late, OTHER));
        });
    }

    @Test
    void aNewerLinkMakesTheOlderUseless() {
        PasswordLink older = invite();
        PasswordLink newer = CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.renew(older.user()));

        assertThat(portal.invitations.isOpen(older.code())).isFalse();
        assertThat(portal.invitations.isOpen(newer.code())).isTrue();
    }

    @Test
    void whatOpensNothingIsRefusedAndTheLinkStays() {
        PasswordLink invitation = invite();
        String wrong = invitation.code().substring(0, invitation.code().length() - 1)
                + (invitation.code().endsWith("A") ? "B" : "A");

        for (String code :
                List.of("", "a", ".", wrong, invitation.user().value(), "x".repeat(100_000), "../..\u0000")) {
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> portal.invitations.accept(code, OTHER, OTHER))
                    .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("code"));
        }
        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> portal.invitations.accept(invitation.code(), "short", "short"))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("password"));
        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> portal.invitations.accept(invitation.code(), OTHER, "another one altogether"))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("again"));
        assertThat(portal.invitations.isOpen(invitation.code())).isTrue();
    }

    @Test
    void twoWhoUseALinkAtOnceAreOne() throws Exception {
        PasswordLink invitation = invite();
        Callable<Boolean> use = () -> {
            try {
                accept(invitation, OTHER);
                return true;
            } catch (AccountProblem.Invalid used) {
                return false;
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Boolean> ends = threads.invokeAll(java.util.Collections.nCopies(4, use)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ends).containsOnlyOnce(true);
        }
    }

    @Test
    void anotherPasswordByALinkEndsTheSessionsUnderTheOldOne() {
        PasswordLink first = invite();
        accept(first, OTHER);
        Authentication session = signIn(OTHER);

        PasswordLink again = CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.renew(first.user()));
        accept(again, AccountsFixture.PASSWORD);

        assertThat(session.isAuthenticated()).isFalse();
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn(OTHER));
        assertThat(signIn(AccountsFixture.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void endedSessionsAreNobodysAndTheActIsInTheHistory() {
        PasswordLink invitation = invite();
        accept(invitation, OTHER);
        Authentication session = signIn(OTHER);

        CurrentActor.runAs(Actor.SYSTEM, () -> portal.signIns.end(invitation.user()));

        assertThat(session.isAuthenticated()).isFalse();
        assertThat(signIn(OTHER).isAuthenticated()).isTrue();
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> portal.accounts.history(invitation.user())))
                .extracting(step -> step.verb())
                .containsExactly("invited", "signedOut");
    }

    @Test
    void aRoleCountsUntilItsLastDay() {
        UserId id = portal.person("Temporary", Set.of());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.grantRole(id, Role.COORDINATOR, today));

        assertThat(portal.find(id).actor(today).is(Role.COORDINATOR)).isTrue();
        assertThat(portal.find(id).actor(today.plusDays(1)).is(Role.COORDINATOR))
                .isFalse();
        assertThat(CurrentActor.callAs(Actor.SYSTEM, portal.accounts::coordinators))
                .hasSize(1);
        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> CurrentActor.runAs(
                        Actor.SYSTEM, () -> portal.accounts.grantRole(id, Role.ADMINISTRATOR, today.minusDays(1))))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("until"));
    }

    @Test
    void earlierRightsAreGivenBackByAnActUnlessSomebodyWasFaster() {
        UserId id = portal.person("Restored", Set.of(Role.COORDINATOR));
        CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.revokeRole(id, Role.COORDINATOR));

        CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.restore(id, 1, 2));

        assertThat(portal.find(id).roles()).containsExactly(Role.COORDINATOR);
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.restore(id, 2, 2)));
        assertThatExceptionOfType(AccountProblem.NotInState.class)
                .isThrownBy(() -> CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.restore(id, 3, 3)));
    }

    @Test
    void aWholeAddressFindsItsPersonAndPartOfOneNobody() {
        UserId id = invite().user();

        assertThat(CurrentActor.callAs(
                                Actor.SYSTEM, () -> portal.accounts.all(new PeopleSearch(email, null, false), 0, 10))
                        .items())
                .extracting(User::id)
                .containsExactly(id);
        assertThat(CurrentActor.callAs(
                                Actor.SYSTEM,
                                () -> portal.accounts.all(new PeopleSearch(email.substring(0, 6), null, false), 0, 10))
                        .items())
                .isEmpty();
    }
}
