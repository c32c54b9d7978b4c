package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is of the secretariat today. */
class SecretariatTests {

    private Instant now = Instant.parse("2026-06-01T10:00:00Z");
    private AccountsFixture portal;
    private UserId first;

    @BeforeEach
    void anEmptyPortalWithOneAdministrator(@TempDir Path folder) {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        portal = new AccountsFixture(folder, clock);
        first = portal.administrator("First");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static List<UserId> asTheSystem(Supplier<List<User>> asked) {
        return CurrentActor.callAs(Actor.SYSTEM, asked).stream().map(User::id).toList();
    }

    @Test
    void whoseTimeIsOverIsNoAdministratorAndNoCoordinatorAnyMore() {
        UserId second = portal.person("Second", Set.of());
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            portal.accounts.grantRole(second, Role.ADMINISTRATOR, Days.of(now));
            portal.accounts.grantRole(second, Role.COORDINATOR, Days.of(now));
        });
        assertThat(asTheSystem(portal.accounts::administrators)).containsExactly(first, second);
        assertThat(asTheSystem(portal.accounts::coordinators)).containsExactly(second);

        now = now.plus(Duration.ofDays(1));

        assertThat(asTheSystem(portal.accounts::administrators)).containsExactly(first);
        assertThat(asTheSystem(portal.accounts::coordinators)).isEmpty();
    }
}
