package org.accord.printing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sets few papers at once, since each keeps a processor busy for a second, and keeps those set last. What is kept goes by
 * the hash of everything printed, so nobody is given what they may not read; a preview is not kept at all.
 */
@Component
@Profile("!worker")
class Press {

    private final Semaphore places;
    private final long patienceMillis;
    private final Cache<String, byte[]> kept;

    Press(PrintingProperties properties) {
        this.places = new Semaphore(properties.atOnce(), true);
        this.patienceMillis = properties.patience().toMillis();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(properties.kept().toBytes())
                .weigher((String tag, byte[] bytes) -> bytes.length)
                .build();
    }

    /** The document of that tag, set now unless it is kept. */
    byte[] print(String tag, Supplier<byte[]> setting) throws PressBusy {
        byte[] before = kept.getIfPresent(tag);
        return before == null ? printOnce(() -> kept(tag, setting)) : before;
    }

    /** A document that is set for whoever asks, and kept nowhere. */
    byte[] printOnce(Supplier<byte[]> setting) throws PressBusy {
        if (!hasPlace()) {
            throw new PressBusy();
        }
        try {
            return setting.get();
        } finally {
            places.release();
        }
    }

    /** Somebody may have set it while this one waited for a place. */
    private byte[] kept(String tag, Supplier<byte[]> setting) {
        byte[] meanwhile = kept.getIfPresent(tag);
        if (meanwhile != null) {
            return meanwhile;
        }
        byte[] bytes = setting.get();
        kept.put(tag, bytes);
        return bytes;
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
