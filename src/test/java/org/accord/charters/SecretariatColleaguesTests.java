package org.accord.charters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.register.Revision;
import org.accord.shared.Page;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;

/** Who is the only person of the secretariat. */
class SecretariatColleaguesTests {

    private static final UserId ANA = new UserId("ana");
    private static final UserId BEN = new UserId("ben");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final Accounts accounts = mock();
    private final SecretariatColleagues colleagues =
            new SecretariatColleagues(accounts, Clock.fixed(NOW, ZoneOffset.UTC));

    private static User user(UserId id) {
        User user = mock();
        when(user.id()).thenReturn(id);
        return user;
    }

    private void dismissed(Duration ago) {
        User ben = user(BEN);
        when(accounts.all(any(), anyInt(), anyInt())).thenReturn(Page.none(100));
        when(accounts.secretariat(any())).thenReturn(List.of(ANA, BEN));
        when(accounts.history(BEN))
                .thenReturn(List.of(new Revision<>(2, 7, NOW.minus(ago), ANA, "dismissed", Optional.of(ben))));
    }

    @Test
    void whoDismissesTheOnlyColleagueIsNotAloneAtOnce() {
        User ana = user(ANA);
        when(accounts.administrators()).thenReturn(List.of(ana));

        dismissed(Duration.ofDays(13));
        assertThat(colleagues.hasBeside(ANA)).isTrue();

        dismissed(Duration.ofDays(15));
        assertThat(colleagues.hasBeside(ANA)).isFalse();
    }

    private void suspended(Duration ago) {
        User ben = user(BEN);
        when(accounts.all(any(), anyInt(), anyInt())).thenReturn(new Page<>(List.of(ben), 0, 100, 1));
        when(accounts.history(BEN))
                .thenReturn(List.of(new Revision<>(2, 7, NOW.minus(ago), ANA, "suspended", Optional.of(ben))));
    }

    @Test
    void whoSuspendsTheOnlyColleagueIsNotAloneAtOnce() {
        User ana = user(ANA);
        when(accounts.coordinators()).thenReturn(List.of(ana));

        suspended(Duration.ofDays(13));
        assertThat(colleagues.hasBeside(ANA)).isTrue();

        suspended(Duration.ofDays(15));
        assertThat(colleagues.hasBeside(ANA)).isFalse();
    }

    @Test
    void aColleagueWhoIsNotSuspendedCounts() {
        User ana = user(ANA);
        User ben = user(BEN);
        when(accounts.coordinators()).thenReturn(List.of(ana));
        when(accounts.administrators()).thenReturn(List.of(ana, ben));

        assertThat(colleagues.hasBeside(ANA)).isTrue();
    }
}
