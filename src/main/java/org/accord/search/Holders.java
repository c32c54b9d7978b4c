package org.accord.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Of the hits: which values of a key, by their numbers, go with each value of a field. */
final class Holders extends SimpleCollector {

    private final NumberedField key;
    private final String field;
    private final Map<String, BitSet> all = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private BitSet[] found = {};

    Holders(String key, String field, Columns columns) {
        this.key = new NumberedField(key, columns);
        this.field = Fields.filter(field);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        key.open(context);
        values = DocValues.getSortedSet(context.reader(), field);
        found = new BitSet[Math.toIntExact(values.getValueCount())];
        Arrays.setAll(found, ordinal -> new BitSet());
    }

    @Override
    public void collect(int doc) throws IOException {
        int holder = key.number(doc);
        if (holder != Column.NONE && values.advanceExact(doc)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                found[(int) values.nextOrd()].set(holder);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int ordinal = 0; ordinal < found.length; ordinal++) {
            if (!found[ordinal].isEmpty()) {
                all.computeIfAbsent(values.lookupOrd(ordinal).utf8ToString(), value -> new BitSet())
                        .or(found[ordinal]);
            }
        }
        found = new BitSet[0];
    }

    Map<String, BitSet> all() {
        return all;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
