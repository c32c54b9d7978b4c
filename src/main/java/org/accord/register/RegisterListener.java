package org.accord.register;

import java.util.List;

/**
 * Follows the register: called once per entry, in order of number, in every process; also for the acts of other
 * processes, and after a start for those recorded since {@link #followedUpTo}.
 */
public interface RegisterListener {

    /** Takes one entry in. Must be idempotent; must not append to the register from the same thread. */
    void recorded(Entry entry);

    /**
     * Takes entries in that follow one another, in order. When it fails, all of them are
     * offered again.
     */
    default void recorded(List<Entry> entries) {
        entries.forEach(this::recorded);
    }

    /** Forgets what it kept of the entry's payload; called in the process that erased it. */
    default void erased(Entry entry) {}

    /** The number of the first entry that this listener has not kept yet; 0 when it starts empty. */
    long followedUpTo();

    /** Called before the first {@link #recorded} and lower first; projections are 0, the index 10, listeners 20. */
    default int order() {
        return 20;
    }
}
