package org.accord.storage;

import org.h2.mvstore.MVStore;

/** Rewrites the store until nothing erased is left in its file. */
final class Compaction {

    private static final int ALL_BYTES = Integer.MAX_VALUE;

    private Compaction() {}

    /** Takes at most about the given time; nobody may write meanwhile. */
    static void erase(MVStore store, int mostMillis) {
        store.commit();
        store.compact(100, ALL_BYTES);
        store.commit();
        store.sync();
        int kept = store.getVersionsToKeep();
        store.setVersionsToKeep(0);
        try {
            store.compactFile(mostMillis);
        } finally {
            store.setVersionsToKeep(kept);
        }
    }
}
