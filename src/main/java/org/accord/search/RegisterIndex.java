package org.accord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.accord.shared.Page;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reading side of the index. */
@Component
class RegisterIndex implements SearchIndex {

    private static final int CHUNK = 500;

    private final LuceneIndex index;
    private final Words words = new Words();

    RegisterIndex(LuceneIndex index) {
        this.index = index;
    }

    @Override
    public <S> Page<Found<S>> find(IndexQuery query, Class<S> summary) {
        return index.read(searcher -> {
            Query sought = query(searcher, query);
            int wanted = Math.multiplyExact(query.page() + 1, query.size());
            TopFieldDocs top = searcher.search(
                    sought, new TopFieldCollectorManager(Fields.sort(query), wanted, null, Integer.MAX_VALUE));
            List<Found<S>> items = new ArrayList<>();
            for (int i = query.page() * query.size(); i < top.scoreDocs.length; i++) {
                items.add(read(searcher, top.scoreDocs[i], summary));
            }
            return new Page<>(items, query.page(), query.size(), top.totalHits.value());
        });
    }

    @Override
    public long count(IndexQuery query) {
        return index.read(searcher -> (long) searcher.count(query(searcher, query)));
    }

    @Override
    public Map<String, Long> countBy(IndexQuery query, String field) {
        Map<String, Long> counts = index.read(searcher -> {
            ValueCounter counter = new ValueCounter(Fields.counted(field));
            searcher.search(query(searcher, query), counter);
            return counter.counts();
        });
        Map<String, Long> largestFirst = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> largestFirst.put(entry.getKey(), entry.getValue()));
        return largestFirst;
    }

    @Override
    public List<String> ids(IndexQuery query) {
        return index.read(searcher -> {
            List<String> ids = new ArrayList<>();
            walk(searcher, query, document -> ids.add(document.get(Fields.ID)));
            return ids;
        });
    }

    @Override
    public <S> void each(IndexQuery query, Class<S> summary, Consumer<Found<S>> taker) {
        index.read(searcher -> {
            walk(searcher, query, document -> taker.accept(found(document, summary)));
            return true;
        });
    }

    private void walk(IndexSearcher searcher, IndexQuery query, Consumer<Document> taker) throws IOException {
        Query sought = query(searcher, query);
        Sort byId = Fields.byId();
        FieldDoc last = null;
        do {
            ScoreDoc[] chunk = chunk(searcher, sought, byId, last);
            for (ScoreDoc hit : chunk) {
                taker.accept(searcher.storedFields().document(hit.doc));
            }
            last = chunk.length < CHUNK ? null : (FieldDoc) chunk[CHUNK - 1];
        } while (last != null);
    }

    private static ScoreDoc[] chunk(IndexSearcher searcher, Query sought, Sort sort, @Nullable FieldDoc after)
            throws IOException {
        return searcher.search(sought, new TopFieldCollectorManager(sort, CHUNK, after, 1)).scoreDocs;
    }

    private Query query(IndexSearcher searcher, IndexQuery query) throws IOException {
        if (query.text().isBlank()) {
            return Fields.query(query).build();
        }
        Query exact =
                Fields.query(query).add(words.exact(query.text()), Occur.MUST).build();
        if (searcher.count(exact) > 0) {
            return exact;
        }
        return Fields.query(query)
                .add(words.forgiving(query.text()), Occur.MUST)
                .build();
    }

    private <S> Found<S> read(IndexSearcher searcher, ScoreDoc hit, Class<S> summary) throws IOException {
        return found(searcher.storedFields().document(hit.doc), summary);
    }

    private <S> Found<S> found(Document document, Class<S> summary) {
        return new Found<>(
                document.get(Fields.ID),
                document.getField(Fields.VERSION).numericValue().longValue(),
                document.getField(Fields.NUMBER).numericValue().longValue(),
                index.json().readValue(document.get(Fields.SUMMARY), summary));
    }

    /** Counts the values of one field over all that match, by ordinals within a segment. */
    private static final class ValueCounter extends SimpleCollector {

        private final String field;
        private final Map<String, Long> counts = new TreeMap<>();
        private final Map<Long, Long> inSegment = new HashMap<>();
        private @Nullable SortedSetDocValues values;

        ValueCounter(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            values = DocValues.getSortedSet(segment.reader(), field);
        }

        @Override
        public void collect(int document) throws IOException {
            if (values != null && values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    inSegment.merge(values.nextOrd(), 1L, Long::sum);
                }
            }
        }

        @Override
        public void finish() throws IOException {
            SortedSetDocValues names = values;
            if (names != null) {
                for (Map.Entry<Long, Long> ordinal : inSegment.entrySet()) {
                    counts.merge(names.lookupOrd(ordinal.getKey()).utf8ToString(), ordinal.getValue(), Long::sum);
                }
            }
            inSegment.clear();
        }

        @Override
        public org.apache.lucene.search.ScoreMode scoreMode() {
            return org.apache.lucene.search.ScoreMode.COMPLETE_NO_SCORES;
        }

        Map<String, Long> counts() {
            return counts;
        }
    }
}
