package org.accord.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The values of fields that lists are counted by, in plain arrays: read from each segment once, which never changes, and
 * kept for as long as it is read. Numbers for values are the same in all segments, so that values are compared across
 * segments without their texts.
 */
final class Columns {

    private final Map<String, Map<BytesRef, Integer>> known = new HashMap<>();
    private final Map<Place, Optional<Column>> columns = new ConcurrentHashMap<>();
    private final Map<Place, int[]> numbers = new ConcurrentHashMap<>();

    private record Place(IndexReader.CacheKey segment, String field) {}

    /** Empty when a document may have several values. */
    Optional<Column> of(LeafReaderContext leaf, String field) throws IOException {
        return kept(columns, leaf, field, () -> Optional.ofNullable(Column.of(leaf, field)));
    }

    /** The number of each value of a segment, by its ordinal there. */
    int[] numbers(LeafReaderContext leaf, String field) throws IOException {
        return kept(numbers, leaf, field, () -> numbered(leaf, field));
    }

    private static <T> T kept(Map<Place, T> all, LeafReaderContext leaf, String field, Reading<T> reading)
            throws IOException {
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return reading.read();
        }
        Place place = new Place(segment.getKey(), field);
        T kept = all.get(place);
        if (kept == null) {
            kept = reading.read();
            if (all.putIfAbsent(place, kept) == null) {
                segment.addClosedListener(gone -> all.remove(place));
            }
        }
        return kept;
    }

    private synchronized int[] numbered(LeafReaderContext leaf, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        Map<BytesRef, Integer> all = known.computeIfAbsent(field, name -> new HashMap<>());
        int[] ofSegment = new int[Math.toIntExact(values.getValueCount())];
        for (int ordinal = 0; ordinal < ofSegment.length; ordinal++) {
            BytesRef value = values.lookupOrd(ordinal);
            Integer number = all.get(value);
            if (number == null) {
                number = all.size();
                all.put(BytesRef.deepCopyOf(value), number);
            }
            ofSegment[ordinal] = number;
        }
        return ofSegment;
    }

    /** Reads a segment. */
    private interface Reading<T> {
        T read() throws IOException;
    }
}
