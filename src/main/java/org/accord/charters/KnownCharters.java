package org.accord.charters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All charters with all their steps, which every page asks for and few acts change: held in memory while the process is
 * told of those acts by {@link CharterFollower}, and read each time while it is not.
 *
 * @see "decision 0040"
 */
@Component
class KnownCharters {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CharterStore store;
    private final Map<String, Long> newest = new HashMap<>();
    private boolean followed;
    private long changes;
    private volatile @Nullable Kept kept;

    KnownCharters(CharterStore store) {
        this.store = store;
    }

    /** One charter as it came to be, oldest step first. */
    private record Steps(String slug, List<Revision<Charter>> steps) {

        Optional<Charter> asOf(AsOf asOf) {
            return steps.reversed().stream()
                    .filter(step -> !step.at().isAfter(asOf.until()))
                    .findFirst()
                    .flatMap(Revision::state);
        }

        boolean isErased() {
            return steps.isEmpty() || steps.getLast().state().isEmpty();
        }
    }

    private record Kept(List<Steps> charters, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < LONGEST.toNanos();
        }
    }

    /** Those on record as of a moment, by their slugs. */
    List<Charter> asOf(AsOf asOf) {
        return all().stream().flatMap(each -> each.asOf(asOf).stream()).toList();
    }

    private List<Steps> all() {
        Kept known = kept;
        if (known != null && known.isFresh()) {
            return known.charters();
        }
        long before = changes();
        List<Steps> read = read();
        keep(read, before);
        return read;
    }

    private List<Steps> read() {
        List<Steps> read = new ArrayList<>();
        try (Stream<Recorded<Charter>> all = store.charters.all()) {
            all.map(Recorded::id).sorted().forEach(slug -> read.add(new Steps(slug, store.charters.history(slug))));
        }
        read.removeIf(Steps::isErased);
        return List.copyOf(read);
    }

    private synchronized long changes() {
        return changes;
    }

    /** Not what was read while something changed, nor from a collection that was not written yet. */
    private synchronized void keep(List<Steps> read, long before) {
        if (followed && changes == before && read.stream().allMatch(this::isNewest)) {
            kept = new Kept(read, System.nanoTime());
        }
    }

    private boolean isNewest(Steps read) {
        return read.steps().getLast().version() >= newest.getOrDefault(read.slug(), 0L);
    }

    /** From now on every act comes to {@link #taken}. */
    synchronized void follow() {
        followed = true;
        forget();
    }

    /** Takes in that an entry of a charter was recorded, or erased. */
    synchronized void taken(Entry entry) {
        if (entry.subject().kind().equals(store.charters.kind())) {
            newest.merge(entry.subject().id(), entry.version(), Math::max);
            forget();
        }
    }

    private void forget() {
        changes++;
        kept = null;
    }
}
