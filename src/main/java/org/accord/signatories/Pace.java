package org.accord.signatories;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** How often something may be asked for by one, be it a link, a mailbox or a network; tries come back one by one. Per process. */
final class Pace {

    private static final int MOST_REMEMBERED = 50_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int times;
    private final Duration window;
    private final Cache<String, Bucket> known;

    Pace(int times, Duration window) {
        this.times = times;
        this.window = window;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(window)
                .build();
    }

    /** Takes one try; {@link SignatoryProblem.TooOften} says how long to wait when there is none. */
    void take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new SignatoryProblem.TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes one try; false when there is none. */
    boolean allows(String who) {
        return bucket(who).tryConsume(1);
    }

    private Bucket bucket(String who) {
        return known.get(
                network(who),
                ignored -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
                        .build());
    }

    /** One household has 2^64 addresses of IPv6: they count as one. */
    private static String network(String who) {
        if (who.indexOf(':') < 0) {
            return who;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(who).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
        } catch (IllegalArgumentException noAddress) {
            return who;
        }
    }
}
