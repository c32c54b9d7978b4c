package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private long nanos;
    private final SignInThrottle throttle = new SignInThrottle(3, 5, Duration.ofMinutes(15), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void theFourthWrongPasswordOfAnAccountWaits() {
        assertThat(tries(3, "rania", "192.0.2.1")).isZero();

        assertThat(throttle.take("rania", "198.51.100.7")).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(throttle.take("omar", "192.0.2.1")).isZero();
    }

    @Test
    void afterTheWaitThereIsATryAgain() {
        tries(4, "rania", "192.0.2.1");

        nanos += Duration.ofMinutes(5).toNanos();

        assertThat(throttle.take("rania", "192.0.2.1")).isZero();
        assertThat(throttle.take("rania", "192.0.2.1")).isPositive();
    }

    @Test
    void oneAddressCannotGuessAtManyAccounts() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.take("account" + i, "192.0.2.1")).isZero();
        }

        assertThat(throttle.take("another", "192.0.2.1")).isPositive();
        assertThat(throttle.take("another", "192.0.2.2")).isZero();
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 5; i++) {
            throttle.take("account" + i, "2001:db8:1:2::" + i);
        }

        assertThat(throttle.take("another", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(throttle.take("another", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void aRightPasswordCostsNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.take("rania", "192.0.2.1")).isZero();
            throttle.giveBack("rania", "192.0.2.1");
        }
    }

    private Duration tries(int count, String account, String address) {
        Duration last = Duration.ZERO;
        for (int i = 0; i < count; i++) {
            last = throttle.take(account, address);
        }
        return last;
    }
}
