package org.accord.register;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this process. It drains the queue of acts into one ordered insert, numbered from where this process
 * has read the register to. Whatever goes wrong (a number taken by another process, a version taken, an answer lost) is
 * settled in the same way: read on, see which of our acts stand there by their act ids, see which versions are taken,
 * and try again with the rest.
 */
final class Appender {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int DUPLICATE_KEY = 11_000;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final RegisterStore store;
    private final Leaves leaves;
    private final Followers followers;
    private final RegisterProperties properties;
    private final BlockingQueue<List<Pending>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable Entry tail;
    private boolean tailIsOurs;

    Appender(RegisterStore store, Leaves leaves, Followers followers, RegisterProperties properties) {
        this.store = store;
        this.leaves = leaves;
        this.followers = followers;
        this.properties = properties;
    }

    /** Reads the register to its end and begins to write. */
    void start() {
        inTurn(() -> {
            load();
            followers.catchUp(leaves.size());
        });
        running = true;
        thread = Thread.ofPlatform().name("register").daemon().start(this::run);
    }

    /** Writes what is queued and ends. */
    void stop() {
        running = false;
        queue.add(List.of());
        try {
            if (thread != null) {
                thread.join(properties.patience().plusSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Queues acts to be written in this order, as far as possible in one insert. */
    void submit(List<Pending> acts) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a listener of the register must not append to it");
        }
        for (int from = 0; from < acts.size(); from += RegisterStore.CHUNK) {
            queue.add(acts.subList(from, Math.min(acts.size(), from + RegisterStore.CHUNK)));
        }
        if (!running) {
            failQueued();
        }
    }

    void follow(RegisterListener listener) {
        inTurn(() -> {
            followers.add(listener);
            if (running) {
                followers.catchUp(leaves.size());
            }
        });
    }

    void erased(Entry entry) {
        inTurn(() -> followers.erased(entry));
    }

    /** Takes in what other processes recorded up to now. */
    void readOn() {
        inTurn(() -> turn(List.of()));
    }

    private void run() {
        while (running || !queue.isEmpty()) {
            List<Pending> batch = nextBatch();
            try {
                inTurn(() -> turn(batch));
            } catch (RuntimeException e) {
                LOG.warn("the register could not be read on; it is tried again", e);
                batch.forEach(act -> act.done().completeExceptionally(new RegisterUnavailable(true, e)));
            }
        }
        failQueued();
    }

    private void turn(List<Pending> batch) {
        if (batch.isEmpty()) {
            readOn(new LinkedHashMap<>());
        } else {
            append(batch);
        }
        followers.catchUp(leaves.size());
        leaves.keep();
    }

    private List<Pending> nextBatch() {
        List<Pending> batch = new ArrayList<>();
        try {
            List<Pending> next = queue.poll(properties.followEvery().toMillis(), TimeUnit.MILLISECONDS);
            while (next != null) {
                batch.addAll(next);
                List<Pending> after = queue.peek();
                next = after == null || batch.size() + after.size() > RegisterStore.CHUNK ? null : queue.poll();
            }
        } catch (InterruptedException e) {
            LOG.debug("nobody interrupts the register's thread to end it", e);
        }
        return batch;
    }

    private void append(List<Pending> batch) {
        Map<String, Pending> waiting = new LinkedHashMap<>();
        batch.forEach(act -> waiting.put(act.actId(), act));
        long deadline = System.nanoTime() + properties.patience().toNanos();
        boolean sent = false;
        for (int attempt = 0; !waiting.isEmpty(); attempt++) {
            try {
                prepare(waiting, attempt);
                sent |= !waiting.isEmpty();
                insert(waiting);
            } catch (MongoException e) {
                if (System.nanoTime() > deadline) {
                    giveUp(waiting, sent, e);
                    return;
                }
                if (!isDuplicate(e)) {
                    LOG.warn("an insert of {} acts failed and is settled: {}", waiting.size(), e.toString());
                    pause(attempt);
                }
            }
        }
    }

    private void prepare(Map<String, Pending> waiting, int attempt) {
        if (attempt > 0) {
            if (!settle(waiting)) {
                pause(attempt);
            }
        } else if (!tailIsOurs) {
            readOn(waiting);
        }
    }

    /** Finds out what became of the acts; true when there is anything new. */
    private boolean settle(Map<String, Pending> waiting) {
        long size = leaves.size();
        int before = waiting.size();
        readOn(waiting);
        for (Entry owner : store.byKeys(keys(waiting))) {
            waiting.values().removeIf(act -> isSettledBy(owner, act));
        }
        return leaves.size() > size || waiting.size() < before;
    }

    /** The owner of its version is another act, or this act itself as this process has already read. */
    private boolean isSettledBy(Entry owner, Pending act) {
        if (!owner.key().equals(act.act().key())) {
            return false;
        }
        boolean ours = owner.actId().equals(act.actId());
        if (ours && owner.number() >= leaves.size()) {
            return false;
        }
        act.done().complete(ours ? Optional.of(owner) : Optional.empty());
        return true;
    }

    private static List<String> keys(Map<String, Pending> waiting) {
        return waiting.values().stream().map(act -> act.act().key()).distinct().toList();
    }

    private void insert(Map<String, Pending> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        Instant at = tail == null ? Instant.EPOCH : tail.at();
        for (Pending act : waiting.values()) {
            Entry entry = act.numbered(leaves.size() + entries.size(), at);
            entries.add(entry);
            at = entry.at();
        }
        store.insert(entries);
        takeIn(entries, waiting);
    }

    /** Adds entries that stand in the register, tells the listeners, then the callers whose acts they are. */
    private void takeIn(List<Entry> entries, Map<String, Pending> waiting) {
        if (entries.isEmpty()) {
            return;
        }
        leaves.add(entries);
        tail = entries.getLast();
        tailIsOurs = waiting.containsKey(tail.actId());
        followers.deliver(entries);
        for (Entry entry : entries) {
            Pending ours = waiting.remove(entry.actId());
            if (ours != null) {
                ours.done().complete(Optional.of(entry));
            }
        }
    }

    /**
     * Reads from the last known entry on. When that one is gone, a server died before forcing another process's insert
     * to disk: what was never acknowledged is forgotten here too.
     */
    private void readOn(Map<String, Pending> waiting) {
        List<Entry> chunk;
        do {
            long from = tail == null ? 0 : tail.number();
            chunk = store.read(from, RegisterStore.CHUNK);
            if (tail != null && (chunk.isEmpty() || !chunk.getFirst().actId().equals(tail.actId()))) {
                LOG.warn("entry {} was never forced to disk and is gone; the register is read anew", from);
                load();
                followers.notBeyond(leaves.size());
                return;
            }
            takeIn(tail == null ? chunk : chunk.subList(1, chunk.size()), waiting);
        } while (chunk.size() == RegisterStore.CHUNK);
    }

    private void load() {
        leaves.load();
        tail = null;
        tailIsOurs = false;
        long size = leaves.size();
        if (size > 0) {
            tail = store.read(size - 1, 1).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the register is shorter than its leaves: " + size));
        }
        List<Entry> chunk;
        do {
            chunk = store.read(leaves.size(), RegisterStore.CHUNK);
            leaves.add(chunk);
            tail = chunk.isEmpty() ? tail : chunk.getLast();
        } while (chunk.size() == RegisterStore.CHUNK);
        leaves.keep();
    }

    private static boolean isDuplicate(MongoException e) {
        return e instanceof MongoBulkWriteException bulk
                && !bulk.getWriteErrors().isEmpty()
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    private static void pause(int attempt) {
        long millis = Math.min(LONGEST_PAUSE_MILLIS, 25L << Math.min(attempt, 10));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static void giveUp(Map<String, Pending> waiting, boolean sent, MongoException cause) {
        waiting.values().forEach(act -> act.done().completeExceptionally(new RegisterUnavailable(sent, cause)));
    }

    private void failQueued() {
        for (List<Pending> acts = queue.poll(); acts != null; acts = queue.poll()) {
            acts.forEach(act -> act.done().completeExceptionally(new RegisterUnavailable(false, null)));
        }
    }

    private void inTurn(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }
}
