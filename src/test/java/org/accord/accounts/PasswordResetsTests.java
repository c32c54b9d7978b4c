package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
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
import org.springframework.security.core.context.SecurityContextHolder;

/** The way back for whoever forgot their password. */
class PasswordResetsTests {

    private static final String OTHER = "harbour-velvet-thicket-42";
    private static final String NETWORK = "192.0.2.7";

    private AccountsFixture portal;
    private SettableClock clock;
    private UserId user;
    private String email;

    @BeforeEach
    void somebodyWithAPassword(@TempDir Path folder) {
        clock = new SettableClock(true);
        portal = new AccountsFixture(folder, clock);
        user = portal.person("Forgetful", Set.of(Role.COORDINATOR));
        email = portal.find(user).email().value();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void ask(String address) {
        CurrentActor.runAs(Actor.VISITOR, () -> portal.resets.ask(address, NETWORK));
    }

    private PasswordLink mailed() {
        ask(email);
        await().until(() -> !portal.events.isEmpty());
        return code().orElseThrow();
    }

    private Optional<PasswordLink> code() {
        return CurrentActor.callAs(Actor.SYSTEM, () -> portal.resets.forMail(user));
    }

    private void accept(PasswordLink link, String password) {
        CurrentActor.runAs(Actor.VISITOR, () -> portal.resets.accept(link.code(), password, password));
    }

    private void isDead(PasswordLink link) {
        assertThatExceptionOfType(AccountProblem.Invalid.class)
                .isThrownBy(() -> accept(link, OTHER))
                .satisfies(problem -> assertThat(problem.faults()).containsEntry("code", "accounts.resetCode"));
    }

    private Authentication signIn(String password) {
        return portal.signIn.authenticate(new UsernamePasswordAuthenticationToken(email, password));
    }

    @Test
    void aLinkByMailGivesANewPasswordOnceAndEndsAllSessions() {
        Authentication session = signIn(AccountsFixture.PASSWORD);
        PasswordLink link = mailed();

        accept(link, OTHER);

        assertThat(session.isAuthenticated()).isFalse();
        assertThat(signIn(OTHER).isAuthenticated()).isTrue();
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn(AccountsFixture.PASSWORD));
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> portal.accounts.history(user)))
                .extracting(step -> step.verb())
                .containsExactly("created", "passwordReset");
        assertThat(portal.events).last().isInstanceOf(PasswordEvent.Changed.class);
        isDead(link);
    }

    @Test
    void aLinkIsOverAfterHalfAnHour() {
        PasswordLink link = mailed();

        clock.runAt(
                link.until().minus(Duration.ofSeconds(1)),
                () -> assertThat(code()).isPresent());
        clock.runAt(link.until(), () -> {
            isDead(link);
            assertThat(code()).isEmpty();
        });
        assertThat(Duration.between(clock.instant(), link.until())).isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void everyAttemptToMailTheLinkHasACodeThatWorksUntilOneIsUsed() {
        PasswordLink first = mailed();
        PasswordLink second = code().orElseThrow();

        accept(first, OTHER);

        assertThat(second.code()).isNotEqualTo(first.code());
        isDead(second);
    }

    @Test
    void withTheNewPasswordAnInvitationOpensNothingEither() {
        PasswordLink invitation = CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.renew(user));

        accept(mailed(), OTHER);

        assertThat(portal.invitations.isOpen(invitation.code())).isFalse();
    }

    @Test
    void aCodeOpensOnlyWhatItWasMadeFor() {
        PasswordLink invitation = CurrentActor.callAs(Actor.SYSTEM, () -> portal.invitations.renew(user));
        PasswordLink reset = mailed();

        isDead(invitation);
        assertThat(portal.invitations.isOpen(reset.code())).isFalse();
    }

    @Test
    void nothingGoesOutToAStrangerOrASuspendedPerson() {
        UserId asked = portal.person("Asks last", Set.of());
        CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.suspend(user));

        ask("nobody@accounts.example");
        ask(email);
        ask(portal.find(asked).email().value());

        await().until(() -> !portal.events.isEmpty());
        assertThat(portal.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PasswordEvent.Forgotten.class,
                        forgotten -> assertThat(forgotten.user()).isEqualTo(asked));
        assertThat(code()).isEmpty();
    }

    @Test
    void whoIsSuspendedMeanwhileCannotUseTheLink() {
        PasswordLink link = mailed();

        CurrentActor.runAs(Actor.SYSTEM, () -> portal.accounts.suspend(user));

        isDead(link);
    }

    @Test
    void askingIsLimitedForAnAddressWhetherItIsKnownOrNot() {
        for (String address : new String[] {email, "nobody@accounts.example"}) {
            ask(address);
            ask(address.toUpperCase(java.util.Locale.ROOT));
            ask(" " + address);
            assertThatExceptionOfType(AccountProblem.TooManyTries.class)
                    .isThrownBy(() -> ask(address))
                    .satisfies(problem -> assertThat(problem.minutes()).isBetween(1L, 20L));
        }
    }

    @Test
    void wrongPasswordsBeforeKeepNobodyWaitingAfterwards() {
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("not this one"));
        }
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> signIn(AccountsFixture.PASSWORD));

        accept(mailed(), OTHER);

        assertThat(signIn(OTHER).isAuthenticated()).isTrue();
    }

    @Test
    void anotherPasswordOfOnesOwnEndsAllSessionsButThisOneAndEveryLink() {
        PasswordLink link = mailed();
        Authentication other = signIn(AccountsFixture.PASSWORD);
        Authentication session = signIn(AccountsFixture.PASSWORD);

        SecurityContextHolder.getContext().setAuthentication(session);
        try {
            portal.ownPassword.change(AccountsFixture.PASSWORD, OTHER);
        } finally {
            SecurityContextHolder.clearContext();
        }

        assertThat(session.isAuthenticated()).isTrue();
        assertThat(other.isAuthenticated()).isFalse();
        assertThat(signIn(OTHER).isAuthenticated()).isTrue();
        isDead(link);
        assertThat(portal.events).last().isInstanceOf(PasswordEvent.Changed.class);
    }

    @Test
    void whatIsNoAddressIsSaidSo() {
        for (String typed : new String[] {"", "a", "x".repeat(100_000), "a@b\u0000.example", "a b@c.example"}) {
            assertThatExceptionOfType(AccountProblem.Invalid.class)
                    .isThrownBy(() -> ask(typed))
                    .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("email"));
        }
    }
}
