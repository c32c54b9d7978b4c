package org.accord.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;

/**
 * An act on its way into the register: all that only its caller's thread knows, and what becomes of it.
 *
 * @param done completed with the entry, or empty when the version was taken
 */
record Pending(
        Act act,
        String actId,
        Instant at,
        UserId actor,
        boolean demonstration,
        String salt,
        String payloadHash,
        CompletableFuture<Optional<Entry>> done) {

    /** The server takes documents of up to 16 MB; a state is text, files lie elsewhere. */
    private static final int LARGEST_PAYLOAD = 4 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Pending of(Act act, Clock clock) {
        byte[] payload = act.payload().getBytes(StandardCharsets.UTF_8);
        if (payload.length > LARGEST_PAYLOAD) {
            throw new IllegalArgumentException("the payload of an act has at most 4 MB");
        }
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Pending(
                act,
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                CurrentActor.get().user(),
                clock instanceof SettableClock settable && settable.isSet(),
                HexFormat.of().formatHex(salt),
                HexFormat.of().formatHex(Sha256.of(salt, payload)),
                new CompletableFuture<>());
    }

    Entry numbered(long number, Instant notBefore) {
        return new Entry(
                number,
                actId,
                at.isBefore(notBefore) ? notBefore : at,
                actor,
                act.onBehalfOf(),
                act.subject(),
                act.version(),
                act.verb(),
                act.visibility(),
                demonstration,
                payloadHash,
                salt,
                act.payload());
    }
}
