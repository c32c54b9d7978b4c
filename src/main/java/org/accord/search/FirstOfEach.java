package org.accord.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Of the hits that share a value of a field, the one with the lowest id; what has no value is itself the only one. Texts
 * are compared only where segments meet.
 */
final class FirstOfEach extends SimpleCollector {

    private static final int NONE = -1;

    private final String field;
    private final BitSet documents = new BitSet();
    private final Map<String, Hit> first = new HashMap<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private SortedDocValues ids = DocValues.emptySorted();

    /** By ordinal of the value: the document and the ordinal of its id. */
    private int[] found = {};

    private int[] lowest = {};
    private int base;

    FirstOfEach(String field) {
        this.field = field;
    }

    /** A document and its id. */
    private record Hit(int document, String id) {}

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        values = DocValues.getSortedSet(context.reader(), field);
        ids = DocValues.getSorted(context.reader(), Fields.ID);
        found = new int[Math.toIntExact(values.getValueCount())];
        lowest = new int[found.length];
        Arrays.fill(found, NONE);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            documents.set(base + doc);
            return;
        }
        int value = (int) values.nextOrd();
        if (ids.advanceExact(doc) && (found[value] == NONE || ids.ordValue() < lowest[value])) {
            found[value] = base + doc;
            lowest[value] = ids.ordValue();
        }
    }

    @Override
    public void finish() throws IOException {
        for (int value = 0; value < found.length; value++) {
            if (found[value] != NONE) {
                String id = ids.lookupOrd(lowest[value]).utf8ToString();
                first.merge(
                        values.lookupOrd(value).utf8ToString(),
                        new Hit(found[value], id),
                        (one, other) -> one.id().compareTo(other.id()) <= 0 ? one : other);
            }
        }
        found = new int[0];
    }

    /** Which of the hits are the first. */
    BitSet documents() {
        BitSet all = (BitSet) documents.clone();
        first.values().forEach(hit -> all.set(hit.document()));
        return all;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
