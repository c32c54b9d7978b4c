package org.accord.storage;

import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Rewrites the store until nothing erased is left in its file.
 *
 * <p>The store gives the space of a version free only after a later one was stored: each round stores a mark of its own
 * first. Its own loop would go on until its time is out, so it gets little in each round.
 */
final class Compaction {

    private static final String MARKS = "compaction";
    private static final int ALL_BYTES = Integer.MAX_VALUE;
    private static final int ROUNDS = 5;
    private static final int ROUND_MILLIS = 20;

    private Compaction() {}

    /** Begins no round after the given time; nobody may write meanwhile. */
    static void erase(MVStore store, int mostMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        MVMap<Integer, Long> marks = store.openMap(MARKS);
        int kept = store.getVersionsToKeep();
        store.setVersionsToKeep(0);
        try {
            for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
                marks.put(0, System.nanoTime());
                store.commit();
                store.sync();
                store.compact(100, ALL_BYTES);
                store.commit();
                store.sync();
                store.compactFile(ROUND_MILLIS);
            }
        } finally {
            store.setVersionsToKeep(kept);
        }
    }
}
