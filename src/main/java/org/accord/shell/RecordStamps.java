package org.accord.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterListener;
import org.accord.search.SearchIndex;
import org.accord.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells in what state the record is, without a look at the database but for the checkpoint, once a second. */
@Component
@Profile("!worker")
class RecordStamps implements RegisterListener {

    private static final Duration CHECKPOINT_LOOKED_UP_EVERY = Duration.ofSeconds(1);

    private final Register register;
    private final SearchIndex index;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final AtomicLong erasures = new AtomicLong();
    private volatile LookedUp newest = new LookedUp(Long.MIN_VALUE, null);

    RecordStamps(Register register, SearchIndex index, Checkpoints checkpoints, Clock clock) {
        this.register = register;
        this.index = index;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    private record LookedUp(long nanos, @Nullable Instant checkpointAt) {

        boolean isFresh(long now) {
            return nanos != Long.MIN_VALUE && now - nanos < CHECKPOINT_LOOKED_UP_EVERY.toNanos();
        }
    }

    RecordStamp now() {
        return new RecordStamp(
                register.size(), index.followed(), erasures.get(), Days.of(clock.instant()), checkpointAt());
    }

    private @Nullable Instant checkpointAt() {
        LookedUp known = newest;
        long now = System.nanoTime();
        if (!known.isFresh(now)) {
            known = new LookedUp(
                    now, checkpoints.latest().map(Checkpoints.Checkpoint::at).orElse(null));
            newest = known;
        }
        return known.checkpointAt();
    }

    @Override
    public void recorded(Entry entry) {
        // the size of the register tells
    }

    @Override
    public void erased(Entry entry) {
        erasures.incrementAndGet();
    }

    /** Wants no entry, only to hear of erasures. */
    @Override
    public long followedUpTo() {
        return Long.MAX_VALUE;
    }
}
