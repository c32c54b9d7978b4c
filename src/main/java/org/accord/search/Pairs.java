package org.accord.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts, by each value of a field, how many different values of another field its hits have. */
final class Pairs extends SimpleCollector {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final String field;
    private final String once;
    private final Map<String, Set<String>> found = new HashMap<>();
    private final Set<Long> ordinals = new HashSet<>();
    private SortedSetDocValues values = DocValues.emptySortedSet();
    private SortedSetDocValues others = DocValues.emptySortedSet();

    Pairs(String field, String once) {
        this.field = field;
        this.once = once;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = DocValues.getSortedSet(context.reader(), field);
        others = DocValues.getSortedSet(context.reader(), once);
        ordinals.clear();
    }

    @Override
    public void collect(int doc) throws IOException {
        if (values.advanceExact(doc) && others.advanceExact(doc)) {
            long other = others.nextOrd();
            for (int i = 0; i < values.docValueCount(); i++) {
                ordinals.add(values.nextOrd() << Integer.SIZE | other);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (long pair : ordinals) {
            found.computeIfAbsent(values.lookupOrd(pair >>> Integer.SIZE).utf8ToString(), value -> new HashSet<>())
                    .add(others.lookupOrd(pair & LOWER_HALF).utf8ToString());
        }
        ordinals.clear();
    }

    /** Largest first. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        found.forEach((value, all) -> counts.put(value, (long) all.size()));
        return Tally.largestFirst(counts);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
