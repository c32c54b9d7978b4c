package org.accord.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listeners of this process and how far each has come. One that fails stays where it is and is offered the same
 * entries again; the others go on. Guarded by the turn of the {@link Appender}.
 */
final class Followers {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final RegisterStore store;
    private final List<Following> all = new ArrayList<>();

    Followers(RegisterStore store) {
        this.store = store;
    }

    void add(RegisterListener listener) {
        all.add(new Following(listener));
        all.sort(Comparator.comparingInt(following -> following.listener.order()));
    }

    /** Offers what was just taken in to those that have all before it. */
    void deliver(List<Entry> entries) {
        all.forEach(following -> following.offer(entries));
    }

    /** Reads on for those that are behind; stops at the size, or where nobody gets further. */
    void catchUp(long size) {
        long from = lowest(size);
        while (from < size) {
            List<Entry> chunk = store.read(from, RegisterStore.CHUNK);
            deliver(chunk);
            if (lowest(size) == from) {
                skipStuck(size, from);
                return;
            }
            from = lowest(size);
        }
    }

    /** Lets those ahead of a stuck one go on. */
    private void skipStuck(long size, long stuck) {
        long from = all.stream()
                .mapToLong(following -> following.next)
                .filter(next -> next > stuck)
                .min()
                .orElse(size);
        while (from < size) {
            List<Entry> chunk = store.read(from, RegisterStore.CHUNK);
            if (chunk.isEmpty()) {
                return;
            }
            deliver(chunk);
            from += chunk.size();
        }
    }

    /** After the register lost entries that were never forced to disk: nobody may be ahead of it. */
    void notBeyond(long size) {
        all.forEach(following -> following.next = Math.min(following.next, size));
    }

    void erased(Entry entry) {
        all.forEach(following -> following.listener.erased(entry));
    }

    private long lowest(long size) {
        return all.stream().mapToLong(following -> following.next).min().orElse(size);
    }

    private static final class Following {
        private final RegisterListener listener;
        private long next;

        Following(RegisterListener listener) {
            this.listener = listener;
            this.next = listener.followedUpTo();
        }

        void offer(List<Entry> entries) {
            if (entries.isEmpty()) {
                return;
            }
            long first = entries.getFirst().number();
            long end = first + entries.size();
            if (next < first || next >= end) {
                return;
            }
            try {
                listener.recorded(entries.subList(Math.toIntExact(next - first), entries.size()));
                next = end;
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} stays at entry {} and is offered it again",
                        listener.getClass().getName(),
                        next,
                        e);
            }
        }
    }
}
