package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The hits of one segment in order, with a place among them; compares by the hit at that place. */
final class SegmentHits implements Comparable<SegmentHits> {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final int base;
    private final boolean descending;
    private final SortedDocValues keys;
    private final SortedDocValues ids;
    private final int[] documentsById;

    /** Rank of the key in the upper half, ordinal of the id in the lower. */
    private long[] ranked = new long[64];

    private int size;
    private int place;
    private @Nullable BytesRef key;
    private @Nullable BytesRef id;

    SegmentHits(LeafReaderContext context, String field, boolean descending) throws IOException {
        this.base = context.docBase;
        this.descending = descending;
        this.keys = DocValues.getSorted(context.reader(), field);
        this.ids = DocValues.getSorted(context.reader(), Fields.ID);
        this.documentsById = new int[ids.getValueCount()];
    }

    void add(int doc) throws IOException {
        long rank = keys.getValueCount();
        if (keys.advanceExact(doc)) {
            rank = descending ? rank - 1 - keys.ordValue() : keys.ordValue();
        }
        if (!ids.advanceExact(doc)) {
            throw new IllegalStateException("a document without an id");
        }
        ranked = ArrayUtil.grow(ranked, size + 1);
        ranked[size++] = rank << Integer.SIZE | ids.ordValue();
        documentsById[ids.ordValue()] = doc;
    }

    int size() {
        return size;
    }

    /** Sorts and stands at the first hit, if there is one. */
    boolean begin() {
        Arrays.sort(ranked, 0, size);
        place = 0;
        return size > 0;
    }

    int document() {
        return base + documentsById[(int) (ranked[place] & LOWER_HALF)];
    }

    /** Goes on to the next hit, if there is one. */
    boolean advance() {
        long before = rank();
        place++;
        id = null;
        if (place < size && rank() != before) {
            key = null;
        }
        return place < size;
    }

    private long rank() {
        return ranked[place] >>> Integer.SIZE;
    }

    private boolean hasKey() {
        return rank() < keys.getValueCount();
    }

    @Override
    public int compareTo(SegmentHits other) {
        if (hasKey() != other.hasKey()) {
            return hasKey() ? -1 : 1;
        }
        int byKey = hasKey() ? key().compareTo(other.key()) : 0;
        if (byKey == 0) {
            return id().compareTo(other.id());
        }
        return descending ? -byKey : byKey;
    }

    private BytesRef key() {
        if (key == null) {
            int ordinal = (int) (descending ? keys.getValueCount() - 1 - rank() : rank());
            key = text(keys, ordinal);
        }
        return key;
    }

    private BytesRef id() {
        if (id == null) {
            id = text(ids, (int) (ranked[place] & LOWER_HALF));
        }
        return id;
    }

    private static BytesRef text(SortedDocValues values, int ordinal) {
        try {
            return BytesRef.deepCopyOf(values.lookupOrd(ordinal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
