package org.accord.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts matching documents by each value of a field, by ordinals within a segment and by text across them. */
record Tally(String field) implements CollectorManager<Tally.Strokes, Map<String, Long>> {

    private static final Comparator<Map.Entry<String, Long>> LARGEST_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    @Override
    public Strokes newCollector() {
        return new Strokes(field);
    }

    @Override
    public Map<String, Long> reduce(Collection<Strokes> collectors) {
        Map<String, Long> sums = new HashMap<>();
        collectors.forEach(each -> each.sums.forEach((value, count) -> sums.merge(value, count, Long::sum)));
        return largestFirst(sums);
    }

    /** As it is answered. */
    static Map<String, Long> largestFirst(Map<String, Long> sums) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        sums.entrySet().stream().sorted(LARGEST_FIRST).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /** The counts of one thread. */
    static final class Strokes extends SimpleCollector {
        private final String field;
        private final Map<String, Long> sums = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};

        private Strokes(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedSet(context.reader(), field);
            counts = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        public void finish() throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    sums.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
            counts = new int[0];
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
