package org.accord.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: so many wrong passwords per account and per network address, then a wait. Per process; a right
 * password gives its try back.
 */
@Component
class SignInThrottle {

    private static final int MOST_REMEMBERED = 100_000;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int perAccount;
    private final int perAddress;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> accounts;
    private final Cache<String, Bucket> addresses;

    @Autowired
    SignInThrottle(AccountProperties properties) {
        this(
                properties.triesPerAccount(),
                properties.triesPerAddress(),
                properties.window(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    SignInThrottle(int perAccount, int perAddress, Duration window, TimeMeter time) {
        this.perAccount = perAccount;
        this.perAddress = perAddress;
        this.window = window;
        this.time = time;
        this.accounts = remembered();
        this.addresses = remembered();
    }

    /** Takes one try from both; zero when there was one, else how long to wait. */
    Duration take(String account, String address) {
        Bucket ofAccount = ofAccount(account);
        Duration wait = take(ofAccount);
        if (!wait.isZero()) {
            return wait;
        }
        Duration longer = take(ofAddress(address));
        if (!longer.isZero()) {
            ofAccount.addTokens(1);
        }
        return longer;
    }

    /** The try was a right one. */
    void giveBack(String account, String address) {
        ofAccount(account).addTokens(1);
        ofAddress(address).addTokens(1);
    }

    /** The person proved in another way who they are. */
    void forget(String account) {
        accounts.invalidate(account);
    }

    /** How long the account has to wait; zero when it need not. Takes nothing. */
    Duration wait(String account) {
        Bucket bucket = accounts.getIfPresent(account);
        return bucket == null
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static Duration take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket ofAccount(String account) {
        return accounts.get(account, ignored -> bucket(perAccount));
    }

    private Bucket ofAddress(String address) {
        return addresses.get(network(address), ignored -> bucket(perAddress));
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, window))
                .withCustomTimePrecision(time)
                .build();
    }

    private Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(window)
                .build();
    }

    /** An IPv4 address, or the network half of an IPv6 address: one household has 2^64 of those. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}
