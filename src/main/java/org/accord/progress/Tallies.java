package org.accord.progress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.accord.shared.AsOf;

/**
 * Tallies of obligations, each counted once for as long as nothing is recorded: the index tells how far it follows the
 * register, and while it does not move no tally can change but by the day.
 */
final class Tallies {

    private static final int MOST_KEPT = 500;

    private final LongSupplier followed;
    private final BiFunction<Cycle, AsOf, Map<Obligation.Kept, Long>> counting;
    private volatile Kept kept = new Kept(-1);

    /** @param followed how far the index follows the register */
    Tallies(LongSupplier followed, BiFunction<Cycle, AsOf, Map<Obligation.Kept, Long>> counting) {
        this.followed = followed;
        this.counting = counting;
    }

    private record Asked(Cycle cycle, AsOf asOf, LocalDate day) {}

    /** Counted while the index stood there, or further on: then nobody asks here again. */
    private record Kept(long followed, Map<Asked, Map<Obligation.Kept, Long>> tallies) {
        Kept(long followed) {
            this(followed, new ConcurrentHashMap<>());
        }
    }

    Map<Obligation.Kept, Long> of(Cycle cycle, AsOf asOf, LocalDate day) {
        long now = followed.getAsLong();
        Kept current = kept;
        if (current.followed() != now || current.tallies().size() >= MOST_KEPT) {
            current = new Kept(now);
            kept = current;
        }
        return current.tallies()
                .computeIfAbsent(
                        new Asked(cycle, asOf, day),
                        ignored -> Collections.unmodifiableMap(counting.apply(cycle, asOf)));
    }
}
