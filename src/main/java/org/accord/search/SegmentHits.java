package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The hits of one segment in order, with a place among them; compares by the hit at that place. */
final class SegmentHits implements Comparable<SegmentHits> {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final int base;
    private final boolean descending;
    private final SortedDocValues keys;
    private final SortedDocValues ids;

    /** By the rank of the key in the upper half, the ordinal of the id in the lower. */
    private final RankedDocuments ranked = new RankedDocuments();

    private @Nullable BytesRef key;
    private @Nullable BytesRef id;

    SegmentHits(LeafReaderContext context, String field, boolean descending) throws IOException {
        this.base = context.docBase;
        this.descending = descending;
        this.keys = DocValues.getSorted(context.reader(), field);
        this.ids = DocValues.getSorted(context.reader(), Fields.ID);
    }

    void add(int doc) throws IOException {
        long rank = keys.getValueCount();
        if (keys.advanceExact(doc)) {
            rank = descending ? rank - 1 - keys.ordValue() : keys.ordValue();
        }
        if (!ids.advanceExact(doc)) {
            throw new IllegalStateException("a document without an id");
        }
        ranked.add(rank << Integer.SIZE | ids.ordValue(), doc);
    }

    int size() {
        return ranked.size();
    }

    /** Stands at the first hit, if there is one, to go on to so many. */
    boolean begin(long wanted) {
        ranked.begin(wanted, ids.getValueCount());
        return ranked.size() > 0;
    }

    int document() {
        return base + ranked.document();
    }

    /** Goes on to the next hit, if there is one. */
    boolean advance() {
        long before = rank();
        id = null;
        boolean more = ranked.advance();
        if (more && rank() != before) {
            key = null;
        }
        return more;
    }

    private long rank() {
        return ranked.rank() >>> Integer.SIZE;
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
            id = text(ids, (int) (ranked.rank() & LOWER_HALF));
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
