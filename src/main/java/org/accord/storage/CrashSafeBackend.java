package org.accord.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * Does the commands on a store, and answers a write when it is on disk, unless its write concern says {@code j: false}.
 *
 * <p>Also corrects what the server below answers wrongly: how many documents a failed insert stored, ordered updates that
 * went on after an error, the filter of listCollections, and replies too long for the wire.
 */
final class CrashSafeBackend extends AbstractMongoBackend {

    /** In the answer to hello: tells our clients whom they speak to. */
    static final String EMBEDDED_MARK = "accordEmbedded";

    static final String FLUSH = "accordFlush";
    static final String COMPACT = "accordCompact";

    private static final int COMPACT_MILLIS = 10_000;

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");

    private final MVStore store;
    private final DiskWriter disk;

    CrashSafeBackend(MVStore store, DiskWriter disk) {
        this.store = store;
        this.disk = disk;
        version(ServerVersion.MONGO_5_0);
        DurableDatabase.namesIn(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "hello", "ismaster" ->
                super.handleCommand(channel, database, "isMaster", body)
                        .append("isWritablePrimary", true)
                        .append(EMBEDDED_MARK, true);
            case "accordflush" -> flushed();
            case "accordcompact" -> compacted();
            default ->
                WRITES.contains(name) || writesByPipeline(body)
                        ? disk.write(isDurable(body), () -> write(channel, database, command, body))
                        : read(channel, database, command, body);
        };
    }

    private Document write(Channel channel, String database, String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        body.putIfAbsent("ordered", true);
        if (name.equals("update") && Boolean.TRUE.equals(body.get("ordered"))) {
            return OrderedUpdates.run(body, one -> super.handleCommand(channel, database, command, one));
        }
        Document answer = super.handleCommand(channel, database, command, body);
        List<Document> errors = Fields.documents(answer, "writeErrors");
        if (name.equals("insert") && !errors.isEmpty()) {
            boolean ordered = Boolean.TRUE.equals(body.get("ordered"));
            int offered = Fields.documents(body, "documents").size();
            answer.put("n", ordered ? Fields.number(errors.getFirst(), "index") : offered - errors.size());
        }
        return answer;
    }

    private Document read(Channel channel, String database, String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        if ((name.equals("find") && !Boolean.TRUE.equals(body.get("singleBatch"))) || name.equals("getmore")) {
            body.putIfAbsent("batchSize", Batches.DEFAULT_DOCUMENTS);
        }
        Document answer = super.handleCommand(channel, database, command, body);
        if (Boolean.TRUE.equals(body.get("singleBatch"))) {
            closeCursor(Fields.document(answer, "cursor"));
        }
        if (name.equals("aggregate")) {
            inBatches(answer, body);
        } else if (name.equals("listcollections") && body.get("filter") instanceof Document filter) {
            keepNamed(answer, filter);
        }
        if ("majority".equals(Fields.document(body, "readConcern").get("level"))) {
            disk.flush();
        }
        return answer;
    }

    private void inBatches(Document answer, Document body) {
        Document cursor = Fields.document(answer, "cursor");
        List<Document> all = Fields.documents(cursor, "firstBatch");
        int asked = Fields.number(Fields.document(body, "cursor"), "batchSize");
        int first = Batches.length(all, asked > 0 ? asked : Batches.DEFAULT_DOCUMENTS);
        if (first < all.size()) {
            Batches rest = new Batches(getCursorRegistry().generateCursorId(), all.subList(first, all.size()));
            getCursorRegistry().add(rest);
            cursor.put("firstBatch", all.subList(0, first));
            cursor.put("id", rest.getId());
        }
    }

    private void closeCursor(Document cursor) {
        if (cursor.get("id") instanceof Long open && open != 0) {
            closeCursors(List.of(open));
            cursor.put("id", 0L);
        }
    }

    private static void keepNamed(Document answer, Document filter) {
        Document cursor = Fields.document(answer, "cursor");
        List<Document> kept = Fields.documents(cursor, "firstBatch");
        kept.removeIf(collection ->
                filter.containsKey("name") && !Objects.equals(filter.get("name"), collection.get("name")));
        cursor.put("firstBatch", kept);
    }

    private static boolean writesByPipeline(Document body) {
        return body.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Map<?, ?> map
                                && (map.containsKey("$merge") || map.containsKey("$out")));
    }

    private static boolean isDurable(Document body) {
        return !Boolean.FALSE.equals(Fields.document(body, "writeConcern").get("j"));
    }

    private Document flushed() {
        disk.flush();
        return new Document("ok", 1);
    }

    private Document compacted() {
        compactNow();
        return new Document("ok", 1);
    }

    void flush() {
        disk.flush();
    }

    /** Rewrites what is alive and gives up the rest of the file, old bytes of erased values included. */
    void compactNow() {
        disk.compact(() -> {
            Compaction.erase(store, COMPACT_MILLIS);
            return true;
        });
    }

    @Override
    public void close() {
        super.close();
        disk.close();
        store.close();
    }
}
