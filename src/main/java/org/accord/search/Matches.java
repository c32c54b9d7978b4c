package org.accord.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * What the last questions to one view of the index found, so that a list and the counts beside it look once. A view never
 * changes, so neither does this; the next view begins with none.
 */
final class Matches {

    private static final int MOST = 32;

    private final Map<IndexQuery, BitSet> known = new ConcurrentHashMap<>();

    /** Documents that match, whatever the order and the page. */
    BitSet of(Shelf.View view, IndexQuery asked) throws IOException {
        IndexQuery question = question(asked);
        BitSet found = known.get(question);
        if (found == null) {
            Found looked = new Found();
            view.searcher().search(Questions.of(view, question), looked);
            found = looked.documents;
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, found);
        }
        return found;
    }

    /** The same, when it was asked for before. */
    Optional<BitSet> known(IndexQuery asked) {
        return Optional.ofNullable(known.get(question(asked)));
    }

    private static IndexQuery question(IndexQuery asked) {
        return new IndexQuery(asked.kind(), asked.filters(), asked.text(), asked.asOf(), "", false, 0, 1);
    }

    /** Hands documents over as a search does. */
    static void feed(Shelf.View view, BitSet documents, SimpleCollector taker) throws IOException {
        for (LeafReaderContext leaf : view.searcher().getLeafContexts()) {
            LeafCollector here = taker.getLeafCollector(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            int next = documents.nextSetBit(leaf.docBase);
            while (next >= 0 && next < end) {
                here.collect(next - leaf.docBase);
                next = documents.nextSetBit(next + 1);
            }
            here.finish();
        }
    }

    private static final class Found extends SimpleCollector {
        private final BitSet documents = new BitSet();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int doc) {
            documents.set(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
