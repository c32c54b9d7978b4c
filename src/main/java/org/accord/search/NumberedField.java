package org.accord.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;

/** A field of which each hit has one value, read as its number. */
final class NumberedField {

    private final FieldReader field;
    private int[] numbers = {};

    NumberedField(String name, Columns columns) {
        this.field = new FieldReader(name, columns);
    }

    void open(LeafReaderContext segment) throws IOException {
        field.open(segment);
        numbers = field.numbers(segment);
    }

    /** Or {@link Column#NONE}. */
    int number(int doc) throws IOException {
        field.read(doc);
        return field.size() == 0 ? Column.NONE : numbers[field.ordinal(0)];
    }
}
