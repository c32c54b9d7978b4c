package org.accord.search;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The different values of a key among the hits, by their numbers. */
final class Keys extends SimpleCollector {

    private final NumberedField key;
    private final BitSet all = new BitSet();

    Keys(String key, Columns columns) {
        this.key = new NumberedField(key, columns);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        key.open(context);
    }

    @Override
    public void collect(int doc) throws IOException {
        int number = key.number(doc);
        if (number != Column.NONE) {
            all.set(number);
        }
    }

    BitSet all() {
        return all;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
