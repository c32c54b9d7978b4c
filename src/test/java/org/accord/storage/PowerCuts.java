package org.accord.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Lives of one store on a {@link CutDisk}: in each, several writers insert, change and remove documents until the power
 * fails; then the store must open, and every acknowledged write be there.
 */
public final class PowerCuts {

    private static final int WRITERS = 4;
    private static final String DATABASE = "accord";

    private final CutDisk disk;
    private final Random chance;
    private final boolean ordered;
    private final List<CutDisk.Fate> fates;
    /** What was last acknowledged of each document; a document under change when the power failed may have either. */
    private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<Integer, Integer> attempted = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private int next;

    public PowerCuts(long seed) {
        this(seed, true, List.of(CutDisk.Fate.values()));
    }

    /** Cuts on a file with our ordered layer or without it, each with one of the given fates. */
    PowerCuts(long seed, boolean ordered, List<CutDisk.Fate> fates) {
        this.disk = new CutDisk(seed);
        this.chance = new Random(seed);
        this.ordered = ordered;
        this.fates = fates;
    }

    /** The writes acknowledged so far. */
    public int writes() {
        return writes.get();
    }

    /** One life with the power failing within the given number of disk operations; returns what is wrong after it. */
    public List<String> life(int mostOperations) {
        return life(() -> disk.failAfter(1 + chance.nextInt(mostOperations)));
    }

    /** One life with the power failing at one of so many forces; returns what is wrong after it. */
    List<String> lifeUntilAForce(int mostForces) {
        return life(() -> disk.failAtForce(1 + chance.nextInt(mostForces)));
    }

    private List<String> life(Runnable fault) {
        try (Server server = new Server()) {
            fault.run();
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = next++;
                long seed = chance.nextLong();
                writers.add(Thread.ofPlatform().start(() -> write(server, writer, new Random(seed))));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException tornPage) {
            return List.of("cannot be opened: " + tornPage);
        }
        disk.restart(fates.get(chance.nextInt(fates.size())));
        return check();
    }

    /** Ends it. */
    public void discard() {
        disk.discard();
    }

    private void write(Server server, int writer, Random own) {
        List<Integer> mine = new ArrayList<>();
        try {
            for (int i = 0; !disk.isDead(); i++) {
                int id = mine.isEmpty() || own.nextInt(3) > 0
                        ? writer * 100_000 + i
                        : mine.get(own.nextInt(mine.size()));
                int value = acknowledged.getOrDefault(id, 0) + 1;
                attempted.put(id, value);
                server.put(id, value, own.nextInt(8_000));
                acknowledged.put(id, value);
                mine.add(id);
                writes.incrementAndGet();
                if (own.nextInt(60) == 0) {
                    server.note(own.nextInt(50));
                }
                if (own.nextInt(300) == 0) {
                    server.compact();
                }
            }
        } catch (MongoServerException | MVStoreException | IllegalStateException powerIsOff) {
            if (!disk.isDead()) {
                throw powerIsOff;
            }
        }
    }

    private List<String> check() {
        List<String> wrong = new ArrayList<>();
        try (Server server = new Server()) {
            Map<Integer, Integer> found = server.all();
            acknowledged.forEach((id, value) -> {
                Integer there = found.get(id);
                int asked = attempted.get(id);
                if (there == null || there < value || there > asked) {
                    wrong.add("document " + id + ": acknowledged " + value + ", found " + there);
                } else {
                    acknowledged.put(id, there);
                }
            });
            found.forEach((id, value) -> {
                if (!attempted.containsKey(id)) {
                    wrong.add("document " + id + " from nowhere");
                }
                if (server.countByKey(id) != 1 || server.countById(id) != 1) {
                    wrong.add("document " + id + " and its indexes disagree");
                }
            });
        } catch (RuntimeException tornPage) {
            wrong.add("cannot be read: " + tornPage);
        }
        return wrong;
    }

    /** The embedded server's inside, without the wire. */
    private final class Server implements AutoCloseable {

        private final MVStore store = EmbeddedMongo.openStore(ordered ? disk.file() : disk.unorderedFile());
        private final CrashSafeBackend backend;
        private final ThreadLocal<EmbeddedChannel> connection = ThreadLocal.withInitial(EmbeddedChannel::new);

        Server() {
            backend = new CrashSafeBackend(store, new DiskWriter(store, 0, () -> Long.MAX_VALUE));
            run(
                    "createIndexes",
                    new Document("createIndexes", "acts")
                            .append(
                                    "indexes",
                                    List.of(new Document("key", new Document("key", 1))
                                            .append("name", "key")
                                            .append("unique", true))));
        }

        private Document run(String command, Document body) {
            return backend.handleCommand(connection.get(), DATABASE, command, body);
        }

        void put(int id, int value, int length) {
            Document state = new Document("_id", id)
                    .append("key", "act@" + id)
                    .append("value", value)
                    .append("text", "x".repeat(length));
            Document answer = run(
                    "update",
                    new Document("update", "acts")
                            .append(
                                    "updates",
                                    List.of(new Document("q", new Document("_id", id))
                                            .append("u", state)
                                            .append("upsert", true))));
            if (Fields.number(answer, "n") != 1) {
                throw new IllegalStateException("not written: " + answer);
            }
        }

        /** A write that need not be forced. */
        void note(int id) {
            run(
                    "update",
                    new Document("update", "notes")
                            .append("writeConcern", new Document("w", 1).append("j", false))
                            .append(
                                    "updates",
                                    List.of(new Document("q", new Document("_id", id))
                                            .append("u", new Document("$inc", new Document("n", 1)))
                                            .append("upsert", true))));
        }

        void compact() {
            backend.compactNow();
        }

        Map<Integer, Integer> all() {
            Map<Integer, Integer> all = new ConcurrentHashMap<>();
            Document answer = run("find", new Document("find", "acts").append("batchSize", 1_000_000));
            Document cursor = Fields.document(answer, "cursor");
            List<Document> batch = Fields.documents(cursor, "firstBatch");
            while (!batch.isEmpty()) {
                batch.forEach(one -> all.put((Integer) one.get("_id"), (Integer) one.get("value")));
                Object open = cursor.get("id");
                if (open.equals(0L)) {
                    break;
                }
                cursor = Fields.document(
                        run("getMore", new Document("getMore", open).append("collection", "acts")), "cursor");
                batch = Fields.documents(cursor, "nextBatch");
            }
            return all;
        }

        int countByKey(int id) {
            return count(new Document("key", "act@" + id));
        }

        int countById(int id) {
            return count(new Document("_id", id));
        }

        private int count(Document query) {
            return Fields.number(run("count", new Document("count", "acts").append("query", query)), "n");
        }

        @Override
        public void close() {
            if (disk.isDead()) {
                store.closeImmediately();
            } else {
                backend.close();
            }
        }
    }
}
