package org.accord.register;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of one kind: the current state of each subject, written after its act. Several processes write it, each
 * following the register, so a document only ever gives way to a newer version: it is replaced where it still has the
 * version before. The unique index over both keys lets the embedded server find it without a scan.
 */
final class Projection implements RegisterListener {

    private static final int ENTRIES_PER_MARK = 200;
    private static final int CURSOR = 1_000;

    private final String kind;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> marks;
    private long next;
    private long marked;

    Projection(String kind, String collection, RegisterStore store) {
        this.kind = kind;
        this.collection = store.repairable(collection);
        this.marks = store.repairable("projections");
        this.collection.createIndex(
                Indexes.ascending("_id", "version"),
                new IndexOptions().unique(true).name("version"));
        Document mark = marks.find(Filters.eq("_id", collection)).first();
        this.next = mark == null ? 0 : mark.getLong("next");
        this.marked = next;
    }

    String kind() {
        return kind;
    }

    String collection() {
        return collection.getNamespace().getCollectionName();
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public long followedUpTo() {
        return next;
    }

    @Override
    public void recorded(Entry entry) {
        recorded(List.of(entry));
    }

    @Override
    public void recorded(List<Entry> entries) {
        Map<String, Entry> first = new LinkedHashMap<>();
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.subject().kind().equals(kind)) {
                first.putIfAbsent(entry.subject().id(), entry);
                last.merge(entry.subject().id(), entry, (a, b) -> a.version() > b.version() ? a : b);
            }
        }
        if (!last.isEmpty() && !replaceExpected(first, last.values())) {
            replaceOlder(last);
        }
        next = entries.getLast().number() + 1;
        if (next - marked >= ENTRIES_PER_MARK) {
            mark();
        }
    }

    /** Keeps how far this collection has come. */
    void mark() {
        marks.replaceOne(
                Filters.eq("_id", collection()),
                new Document("_id", collection()).append("next", next),
                new ReplaceOptions().upsert(true));
        marked = next;
    }

    /** The usual case in one go: new subjects, or those at the version before. False when any was not as expected. */
    private boolean replaceExpected(Map<String, Entry> first, Collection<Entry> last) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Entry entry : last) {
            Entry earliest = first.getOrDefault(entry.subject().id(), entry);
            writes.add(
                    earliest.version() == 1
                            ? new InsertOneModel<>(document(entry))
                            : new ReplaceOneModel<>(at(entry, earliest.version() - 1), document(entry)));
        }
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            boolean exist = e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!exist) {
                throw e;
            }
            return false;
        }
    }

    private void replaceOlder(Map<String, Entry> last) {
        Map<String, Entry> behind = new LinkedHashMap<>(last);
        while (!behind.isEmpty()) {
            for (Document current : collection.find(Filters.in("_id", behind.keySet()))) {
                Entry entry = behind.get(current.getString("_id"));
                if (entry != null && isWritten(entry, current.getLong("version"))) {
                    behind.remove(entry.subject().id());
                }
            }
            behind.values().removeIf(this::isInserted);
        }
    }

    private boolean isWritten(Entry entry, long current) {
        return current >= entry.version()
                || collection.replaceOne(at(entry, current), document(entry)).getMatchedCount() == 1;
    }

    private boolean isInserted(Entry entry) {
        try {
            collection.insertOne(document(entry));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void erased(Entry entry) {
        if (entry.subject().kind().equals(kind)) {
            collection.updateOne(at(entry, entry.version()), Updates.unset("payload"));
        }
    }

    Optional<Document> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first());
    }

    List<Document> findAll(Collection<String> ids) {
        return collection.find(Filters.in("_id", ids)).batchSize(CURSOR).into(new ArrayList<>());
    }

    /** All documents in the order of ids; to be closed. */
    Stream<Document> all() {
        var cursor =
                collection.find().sort(Sorts.ascending("_id")).batchSize(CURSOR).iterator();
        Iterable<Document> documents = () -> cursor;
        return StreamSupport.stream(documents.spliterator(), false).onClose(cursor::close);
    }

    private static Bson at(Entry entry, long version) {
        return new Document("_id", entry.subject().id()).append("version", version);
    }

    /** The document that an entry leaves behind: the state after it, without payload when erased. */
    static Document document(Entry entry) {
        Document document = new Document("_id", entry.subject().id())
                .append("version", entry.version())
                .append("number", entry.number())
                .append("at", Date.from(entry.at()));
        return entry.payload() == null ? document : document.append("payload", entry.payload());
    }
}
