package org.accord.storage;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index kept in key order: answers equality on its first fields, {@code $in} and ranges on its first field.
 *
 * <p>What it returns may hold too much, never too little; the collection matches each document again.
 */
final class OrderedIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<KeyValue, Object> entries;

    OrderedIndex(MVMap<KeyValue, Object> entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    List<String> fields() {
        return keys();
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return entries.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return entries.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return entries.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return entries.get(key);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return IndexRange.on(fields(), query).isPresent();
    }

    /** Whether the query would be answered by a range, so that an index with an exact answer is the better one. */
    boolean scans(Document query) {
        return IndexRange.on(fields(), query)
                .filter(range -> range.oneOf().isEmpty() && range.from() != range.to())
                .isPresent();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        IndexRange range = IndexRange.on(fields(), query).orElseThrow();
        Set<Object> positions = new LinkedHashSet<>();
        if (range.oneOf().isEmpty()) {
            collect(range.from(), range.to(), positions);
        } else {
            Set<KeyValue> sorted = new TreeSet<KeyValue>(ValueOrder::compare);
            sorted.addAll(range.oneOf());
            sorted.forEach(key -> collect(key, key, positions));
        }
        return positions;
    }

    private void collect(@Nullable KeyValue from, @Nullable KeyValue to, Set<Object> positions) {
        Cursor<KeyValue, Object> cursor = entries.cursor(from);
        while (cursor.hasNext()) {
            KeyValue key = cursor.next();
            if (to != null && ValueOrder.comparePrefix(key, to) > 0) {
                return;
            }
            positions.add(cursor.getValue());
        }
    }
}
