package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody can always let others in, whatever administrators do to each other and when. */
class LastAdministratorTests {

    private static final LocalDate SOME_DAY = LocalDate.of(2999, 1, 1);

    private AccountsFixture portal;
    private UserId first;

    @BeforeEach
    void anEmptyPortalWithOneAdministrator(@TempDir Path folder) {
        portal = new AccountsFixture(folder, Clock.systemUTC());
        first = portal.administrator("First");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void refused(Runnable act) {
        assertThatExceptionOfType(AccountProblem.LastAdministrator.class)
                .isThrownBy(() -> asTheSystem(act))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("accounts.lastAdministrator"));
        assertThat(portal.find(first).isStandingAdministrator()).isTrue();
    }

    private static void asTheSystem(Runnable act) {
        org.accord.shared.CurrentActor.runAs(org.accord.shared.Actor.SYSTEM, act);
    }

    @Test
    void theLastOneIsNeitherDismissedNorSuspendedNorGivenAnEnd() {
        refused(() -> portal.accounts.revokeRole(first, Role.ADMINISTRATOR));
        refused(() -> portal.accounts.suspend(first));
        refused(() -> portal.accounts.grantRole(first, Role.ADMINISTRATOR, SOME_DAY));
    }

    @Test
    void whoseTimeEndsDoesNotCount() {
        UserId second = portal.administrator("Second");
        asTheSystem(() -> portal.accounts.grantRole(second, Role.ADMINISTRATOR, SOME_DAY));

        refused(() -> portal.accounts.suspend(first));
    }

    @Test
    void whoHasNoPasswordYetDoesNotCount() {
        UserId[] second = new UserId[1];
        String[] code = new String[1];
        asTheSystem(() -> {
            PasswordLink made = portal.invitations.invite(
                    AccountsFixture.invited(AccountsFixture.email(), Set.of(Role.ADMINISTRATOR)));
            second[0] = made.user();
            code[0] = made.code();
        });
        refused(() -> portal.accounts.suspend(first));

        portal.invitations.accept(code[0], AccountsFixture.PASSWORD, AccountsFixture.PASSWORD);

        asTheSystem(() -> portal.accounts.suspend(first));
        assertThat(portal.find(second[0]).isStandingAdministrator()).isTrue();
    }

    @Test
    void givingEarlierRightsBackDoesNotTakeTheLastOneAway() {
        UserId late = portal.person("Late", Set.of());
        asTheSystem(() -> {
            portal.accounts.grantRole(late, Role.ADMINISTRATOR);
            portal.accounts.suspend(first);
        });

        assertThatExceptionOfType(AccountProblem.LastAdministrator.class)
                .isThrownBy(() -> asTheSystem(() -> portal.accounts.restore(late, 1, 2)));
        assertThat(portal.find(late).isStandingAdministrator()).isTrue();
    }

    @Test
    void nobodyTakesTheirOwnRights() {
        portal.administrator("Second");

        assertThatExceptionOfType(AccountProblem.NotAllowed.class)
                .isThrownBy(() -> portal.as(first, () -> portal.accounts.revokeRole(first, Role.ADMINISTRATOR)));
        assertThatExceptionOfType(AccountProblem.NotAllowed.class)
                .isThrownBy(() -> portal.as(first, () -> portal.accounts.suspend(first)));
        assertThatExceptionOfType(AccountProblem.NotAllowed.class)
                .isThrownBy(() -> portal.as(first, () -> portal.accounts.restore(first, 1, 1)));
    }

    @Test
    void twoWhoDismissEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            UserId second = portal.administrator("Second " + round);
            List<UserId> both = List.of(first, second);

            long done = done(List.of(
                    () -> act(() -> portal.as(first, () -> portal.accounts.revokeRole(second, Role.ADMINISTRATOR))),
                    () -> act(() -> portal.as(second, () -> portal.accounts.suspend(first)))));

            assertThat(done).as("round %s", round).isEqualTo(1);
            assertThat(portal.standing(both)).hasSize(1);
            first = portal.standing(both).getFirst();
        }
    }

    @Test
    void manyDismissedAtOnceLeaveOne() throws Exception {
        List<UserId> all = new ArrayList<>(List.of(first));
        for (int i = 0; i < 7; i++) {
            all.add(portal.administrator("Administrator " + i));
        }
        List<Callable<Boolean>> acts = new ArrayList<>();
        all.forEach(each ->
                acts.add(() -> act(() -> asTheSystem(() -> portal.accounts.revokeRole(each, Role.ADMINISTRATOR)))));

        assertThat(done(acts)).isEqualTo(7);
        assertThat(portal.standing(all)).hasSize(1);
    }

    @Test
    void whoGetsTheRoleBackCountsAtOnce() {
        UserId second = portal.administrator("Second");
        asTheSystem(() -> {
            portal.accounts.revokeRole(second, Role.ADMINISTRATOR);
            portal.accounts.grantRole(second, Role.ADMINISTRATOR);
            portal.accounts.suspend(first);
        });

        assertThat(portal.find(second).isStandingAdministrator()).isTrue();
    }

    @Test
    void whoLostTheSeatToAKilledProcessIsFoundAgain() {
        UserId second = portal.administrator("Second");
        AdministratorSeatStore.Seats now = portal.seats.find();
        portal.seats.replace(now, Set.of(first.value()), java.util.Map.of());

        asTheSystem(() -> portal.accounts.suspend(first));

        assertThat(portal.find(second).isStandingAdministrator()).isTrue();
    }

    private static boolean act(Runnable act) {
        try {
            act.run();
            return true;
        } catch (AccountProblem.LastAdministrator | AccountProblem.NotAllowed refused) {
            return false;
        }
    }

    private static long done(List<Callable<Boolean>> acts) throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Boolean>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        together.await();
                        return act.call();
                    }))
                    .toList();
            together.countDown();
            long done = 0;
            for (Future<Boolean> each : running) {
                done += each.get() ? 1 : 0;
            }
            return done;
        }
    }
}
