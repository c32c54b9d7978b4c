package org.accord.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** A field of one document after another: from its column, where each has one value at most. */
final class FieldReader {

    private final String field;
    private final Columns columns;
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private @Nullable Column column;
    private int[] ordinals = new int[4];
    private int size;

    FieldReader(String name, Columns columns) {
        this.field = Fields.filter(name);
        this.columns = columns;
    }

    void open(LeafReaderContext segment) throws IOException {
        values = DocValues.getSortedSet(segment.reader(), field);
        column = columns.of(segment, field).orElse(null);
    }

    /** The numbers of the segment's values. */
    int[] numbers(LeafReaderContext segment) throws IOException {
        return columns.numbers(segment, field);
    }

    SortedSetDocValues values() {
        return values;
    }

    /** How many different values the segment has. */
    int different() {
        return Math.toIntExact(values.getValueCount());
    }

    void read(int doc) throws IOException {
        if (column != null) {
            ordinals[0] = column.ordinal(doc);
            size = ordinals[0] == Column.NONE ? 0 : 1;
            return;
        }
        size = values.advanceExact(doc) ? values.docValueCount() : 0;
        ordinals = ArrayUtil.grow(ordinals, size);
        for (int i = 0; i < size; i++) {
            ordinals[i] = (int) values.nextOrd();
        }
    }

    /** How many values the document has. */
    int size() {
        return size;
    }

    /** One of them, by its ordinal in the segment. */
    int ordinal(int place) {
        return ordinals[place];
    }
}
