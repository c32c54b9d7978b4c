package org.accord.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The system's clock in UTC, which demonstration data may set to another moment while they drive the live services.
 *
 * <p>Whatever is recorded while it {@linkplain #isSet() is set} is marked as demonstration. Outside demonstration mode
 * it cannot be set: {@link IllegalStateException}.
 */
public final class SettableClock extends Clock {

    private static final ScopedValue<InstantSource> HERE = ScopedValue.newInstance();

    private final Clock system;
    private final boolean demonstration;
    private final AtomicReference<@Nullable Instant> everywhere;

    /** @param demonstration whether the clock may be set */
    public SettableClock(boolean demonstration) {
        this(Clock.systemUTC(), demonstration, new AtomicReference<>());
    }

    private SettableClock(Clock system, boolean demonstration, AtomicReference<@Nullable Instant> everywhere) {
        this.system = system;
        this.demonstration = demonstration;
        this.everywhere = everywhere;
    }

    /** Runs the work on this thread with the clock standing at the moment. */
    public void runAt(Instant moment, Runnable work) {
        mayBeSet();
        ScopedValue.where(HERE, () -> moment).run(work);
    }

    /** As {@link #runAt}, with a clock that goes on: it shows what the source says at each look. */
    public void runAlong(InstantSource moments, Runnable work) {
        mayBeSet();
        ScopedValue.where(HERE, moments).run(work);
    }

    /** As {@link #runAt}, with a result. */
    public <T> T callAt(Instant moment, Supplier<T> work) {
        mayBeSet();
        return ScopedValue.where(HERE, () -> moment).call(work::get);
    }

    /** Runs the work with the clock of the whole process standing at the moment, for requests and jobs it starts. */
    public void runEverywhereAt(Instant moment, Runnable work) {
        mayBeSet();
        if (!everywhere.compareAndSet(null, moment)) {
            throw new IllegalStateException("the clock of the process is set already");
        }
        try {
            work.run();
        } finally {
            everywhere.set(null);
        }
    }

    /** Whether the calling thread sees another moment than the system's. */
    public boolean isSet() {
        return HERE.isBound() || everywhere.get() != null;
    }

    @Override
    public Instant instant() {
        if (HERE.isBound()) {
            return HERE.get().instant();
        }
        Instant moment = everywhere.get();
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(system.withZone(zone), demonstration, everywhere);
    }

    private void mayBeSet() {
        if (!demonstration) {
            throw new IllegalStateException("the clock is set in demonstration mode only");
        }
    }
}
