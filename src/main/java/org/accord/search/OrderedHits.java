package org.accord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * All hits in the order of a key, then of ids. Within a segment they are sorted by ordinals, and texts are compared
 * only where segments meet: the engine's own queue copies the text of every hit it keeps, which takes seconds for a
 * page far behind.
 */
final class OrderedHits extends SimpleCollector {

    private final String field;
    private final boolean descending;
    private final @Nullable BitSet kept;
    private final List<SegmentHits> segments = new ArrayList<>();
    private int base;

    /**
     * What has no key comes last in either direction; the id settles the rest, always upwards.
     *
     * @param kept which of the hits count; null for all
     */
    OrderedHits(String field, boolean descending, @Nullable BitSet kept) {
        this.kept = kept;
        this.field = field;
        this.descending = descending;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        segments.add(new SegmentHits(context, field, descending));
    }

    @Override
    public void collect(int doc) throws IOException {
        if (kept == null || kept.get(base + doc)) {
            segments.getLast().add(doc);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    int total() {
        return segments.stream().mapToInt(SegmentHits::size).sum();
    }

    /** Hands over the documents from a place on, at most so many, in order. */
    void forEach(long first, long many, Taker taker) throws IOException {
        long end = Math.min(total(), first + many);
        if (first >= end) {
            return;
        }
        PriorityQueue<SegmentHits> others = new PriorityQueue<>();
        segments.stream().filter(segment -> segment.begin(end)).forEach(others::add);
        SegmentHits next = others.remove();
        for (long place = 0; place < end; place++) {
            if (place >= first) {
                taker.take(next.document());
            }
            boolean exhausted = !next.advance();
            if (!others.isEmpty() && (exhausted || next.compareTo(others.element()) > 0)) {
                SegmentHits lower = others.remove();
                if (!exhausted) {
                    others.add(next);
                }
                next = lower;
            }
        }
    }

    /** Takes one document. */
    interface Taker {
        void take(int document) throws IOException;
    }
}
