package org.accord.storage;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents are BSON bytes in a map of the store: every read is a fresh copy, readers run side by
 * side, and no reader sees half a write.
 */
final class DurableCollection extends AbstractMongoCollection<Object> {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final MVMap<Object, byte[]> documents;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    private <T> T reading(Supplier<T> read) {
        return locked(lock.readLock(), read);
    }

    private <T> T writing(Supplier<T> write) {
        return locked(lock.writeLock(), write);
    }

    /** Keeps the version in use as well: space of old versions is given away at once, even under a long scan. */
    private <T> T locked(Lock held, Supplier<T> action) {
        held.lock();
        MVStore.TxCounter version = documents.getStore().registerVersionUsage();
        try {
            return action.get();
        } finally {
            documents.getStore().deregisterVersionUsage(version);
            held.unlock();
        }
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position = getIdField() == null ? UUID.randomUUID() : document.getOrMissing(getIdField());
        byte[] before = documents.putIfAbsent(Missing.ofNullable(position), BsonBytes.encode(document));
        if (before != null) {
            throw new IllegalStateException("a document of " + getFullName() + " is stored but not in its index");
        }
        return Missing.ofNullable(position);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, BsonBytes.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return BsonBytes.decode(Objects.requireNonNull(documents.get(position), "in the index but not stored"));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return getIndexes().stream()
                .filter(index -> index.canHandle(query))
                .min(Comparator.comparing(index -> index instanceof OrderedIndex ordered && ordered.scans(query)))
                .map(index ->
                        matchDocuments(query, index.getPositions(query), order, skip, limit, batchSize, projection))
                .orElseGet(() -> matchDocuments(query, order, skip, limit, batchSize, projection));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> all = documents.values().stream().map(BsonBytes::decode);
        return matchDocumentsFromStream(all, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Iterable<Object> positions,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> found =
                StreamSupport.stream(positions.spliterator(), false).map(this::getDocument);
        return matchDocumentsFromStream(found, query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(BsonBytes.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(matched);
        }
        int first = Batches.length(matched, batchSize);
        List<Document> rest = matched.subList(first, matched.size());
        List<Document> batch = matched.subList(0, first);
        return rest.isEmpty() ? new QueryResult(batch) : new QueryResult(batch, createCursor(rest));
    }

    @Override
    protected Cursor createCursor(List<Document> rest) {
        Cursor cursor = new Batches(cursorRegistry.generateCursorId(), rest);
        cursorRegistry.add(cursor);
        return cursor;
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("sizes are not counted");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    public void addIndex(Index<Object> index) {
        writing(() -> {
            getIndexes().stream()
                    .filter(existing -> existing.getName().equals(index.getName()))
                    .filter(existing -> !existing.toIndexDescription().equals(index.toIndexDescription()))
                    .findFirst()
                    .ifPresent(existing -> {
                        throw new MongoServerError(
                                86, "IndexKeySpecsConflict", "another index is named " + existing.getName());
                    });
            super.addIndex(index);
            return index;
        });
    }

    @Override
    public void dropIndex(String name) {
        writing(() -> {
            super.dropIndex(name);
            return name;
        });
    }

    @Override
    public QueryResult handleQuery(QueryParameters parameters) {
        return reading(() -> super.handleQuery(parameters));
    }

    @Override
    public Document handleDistinct(Document query) {
        return reading(() -> super.handleDistinct(query));
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return reading(() -> super.count(query, skip, limit));
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return document;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> added, boolean ordered) {
        return writing(() -> super.insertDocuments(added, ordered));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return writing(() -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }
}
