package org.accord.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field in a segment, by document: their ordinals, a byte each while they are few.
 *
 * @param few null when there are many different
 * @param many null when there are few
 */
record Column(byte @Nullable [] few, int @Nullable [] many) {

    /** Of a document without a value. */
    static final int NONE = -1;

    /** Null when a document may have several values. */
    static @Nullable Column of(LeafReaderContext leaf, String field) throws IOException {
        SortedSetDocValues all = DocValues.getSortedSet(leaf.reader(), field);
        SortedDocValues values = DocValues.unwrapSingleton(all);
        if (values == null && all.getValueCount() > 0) {
            return null;
        }
        boolean small = all.getValueCount() <= Byte.MAX_VALUE;
        Column column = small
                ? new Column(new byte[leaf.reader().maxDoc()], null)
                : new Column(null, new int[leaf.reader().maxDoc()]);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            column.put(doc, values != null && values.advanceExact(doc) ? values.ordValue() : NONE);
        }
        return column;
    }

    private void put(int doc, int ordinal) {
        if (few != null) {
            few[doc] = (byte) ordinal;
        } else if (many != null) {
            many[doc] = ordinal;
        }
    }

    /** What a document has, or {@link #NONE}. */
    int ordinal(int doc) {
        if (few != null) {
            return few[doc];
        }
        return many == null ? NONE : many[doc];
    }
}
