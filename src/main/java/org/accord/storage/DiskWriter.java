package org.accord.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes changes durable: one thread commits and forces to disk, once for all that wait.
 *
 * <p>No commit falls into the middle of a change, so that after a crash a change is there wholly or not at all. The next
 * commit starts only when the one before is on disk.
 */
final class DiskWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWriter.class);
    private static final long FLUSH_MILLIS = 500;
    private static final int COMMITS_PER_COMPACTION = 256;
    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_BYTES = 8 << 20;
    /** One commit of thousands of acts leaves as much behind as thousands of commits. */
    private static final long GROWTH_PER_COMPACTION = 4L * COMPACT_BYTES;

    private final MVStore store;
    private final long minimumFreeBytes;
    private final LongSupplier freeBytes;
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();
    /** Held from a commit until it is on disk. */
    private final Lock storing = new ReentrantLock();

    private final Lock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Thread thread = new Thread(this::run, "accord-disk");

    private long applied;
    private long wanted;
    private volatile long durable;
    private long commits;
    private long sizeBefore;
    private boolean closed;
    private boolean ended;
    private volatile boolean full;
    private volatile @Nullable Throwable failure;

    DiskWriter(MVStore store, long minimumFreeBytes, LongSupplier freeBytes) {
        this.store = store;
        this.minimumFreeBytes = minimumFreeBytes;
        this.freeBytes = freeBytes;
        full = freeBytes.getAsLong() < minimumFreeBytes;
        sizeBefore = store.getFileStore().size();
        thread.setDaemon(true);
        thread.start();
    }

    /** Applies the change and returns its result, after it is on disk if {@code durably}, else at once. */
    <T> T write(boolean durably, Supplier<T> change) {
        checkUsable();
        long ticket = 0;
        changes.readLock().lock();
        try {
            return change.get();
        } finally {
            ticket = nextTicket();
            changes.readLock().unlock();
            if (durably) {
                await(ticket);
            }
        }
    }

    private void checkUsable() {
        Throwable cause = failure;
        if (cause != null) {
            throw new MongoServerError(91, "ShutdownInProgress", "the storage has failed: " + cause.getMessage());
        }
        if (full) {
            throw new MongoServerError(14031, "OutOfDiskSpace", "less free disk space than " + minimumFreeBytes);
        }
    }

    private long nextTicket() {
        lock.lock();
        try {
            return ++applied;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when every change applied so far is on disk. */
    void flush() {
        long ticket;
        lock.lock();
        try {
            ticket = applied;
        } finally {
            lock.unlock();
        }
        await(ticket);
    }

    private void await(long ticket) {
        lock.lock();
        try {
            wanted = Math.max(wanted, ticket);
            work.signal();
            while (durable < ticket) {
                if (ended) {
                    throw new MongoServerError(91, "ShutdownInProgress", "the storage stopped before the disk had it");
                }
                done.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                commit();
            }
            commit();
        } catch (RuntimeException | Error e) {
            // whatever it is, those who wait for the disk must hear of it
            failure = e;
            LOG.error("The storage failed; nothing more is written", e);
        } finally {
            end();
        }
    }

    /** Waits for a writer that waits, or for the moment to flush what nobody waits for. */
    private boolean awaitWork() {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(FLUSH_MILLIS);
            while (!closed && wanted <= durable && nanos > 0) {
                nanos = work.awaitNanos(nanos);
            }
            if (nanos <= 0) {
                full = freeBytes.getAsLong() < minimumFreeBytes;
            }
            return !closed;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        } finally {
            lock.unlock();
        }
    }

    private void commit() {
        storing.lock();
        try {
            long before = durable;
            long reached = exclusively(() -> {
                store.commit();
                return applied;
            });
            if (reached > before) {
                sync();
                reached(reached);
                commits++;
            }
        } finally {
            storing.unlock();
        }
        compactNowAndThen();
    }

    private void compactNowAndThen() {
        int most = bytesToCompact(commits, store.getFileStore().size() - sizeBefore);
        if (most > 0) {
            compact(() -> store.compact(COMPACT_BELOW_PERCENT, most));
            commits = 0;
            sizeBefore = store.getFileStore().size();
        }
    }

    /** Some after many commits, or when the file has grown, and the more the more it has; else none. */
    static int bytesToCompact(long commits, long grown) {
        return commits >= COMMITS_PER_COMPACTION || grown >= GROWTH_PER_COMPACTION
                ? Math.toIntExact(Math.clamp(grown, COMPACT_BYTES, Integer.MAX_VALUE))
                : 0;
    }

    /** The store closes itself when it cannot read or write, and then syncs nothing without saying so. */
    private void sync() {
        store.sync();
        if (store.isClosed()) {
            throw new IllegalStateException("the store closed itself before the disk had everything");
        }
    }

    private void reached(long ticket) {
        lock.lock();
        try {
            durable = ticket;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Compacts while no change is in the middle, then commits and forces the result. */
    void compact(BooleanSupplier compaction) {
        storing.lock();
        try {
            long reached = exclusively(() -> {
                if (compaction.getAsBoolean()) {
                    store.commit();
                }
                store.sync();
                return applied;
            });
            LOG.debug("compacted at {}", reached);
        } finally {
            storing.unlock();
        }
    }

    private long exclusively(LongSupplier action) {
        changes.writeLock().lock();
        try {
            return action.getAsLong();
        } finally {
            changes.writeLock().unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is left and stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
