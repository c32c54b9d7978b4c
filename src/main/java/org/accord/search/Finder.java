package org.accord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.accord.search.SearchIndex.Found;
import org.accord.shared.Page;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Answers from one unchanging view of the index. */
record Finder(IndexSearcher searcher, JsonMapper json) {

    private static final int BATCH = 2_000;
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    long count(IndexQuery asked) throws IOException {
        return searcher.count(Questions.of(searcher, asked));
    }

    Map<String, Long> countBy(IndexQuery asked, String field) throws IOException {
        return searcher.search(Questions.of(searcher, asked), new Tally(Fields.filter(field)));
    }

    <S> Page<Found<S>> page(IndexQuery asked, Class<S> type) throws IOException {
        Query query = Questions.of(searcher, asked);
        long first = (long) asked.page() * asked.size();
        int upTo = (int) Math.clamp(
                first + asked.size(), 1, Math.max(1, searcher.getIndexReader().maxDoc()));
        TopFieldDocs top =
                searcher.search(query, new TopFieldCollectorManager(sort(asked), upTo, null, Integer.MAX_VALUE));
        StoredFields stored = searcher.storedFields();
        List<Found<S>> items = new ArrayList<>();
        for (int i = (int) Math.min(first, top.scoreDocs.length); i < top.scoreDocs.length; i++) {
            items.add(found(stored.document(top.scoreDocs[i].doc), type));
        }
        return new Page<>(items, asked.page(), asked.size(), top.totalHits.value());
    }

    List<String> ids(IndexQuery asked) throws IOException {
        List<String> ids = new ArrayList<>();
        byBatches(asked, batch -> {
            for (ScoreDoc hit : batch) {
                ids.add(id((FieldDoc) hit));
            }
        });
        return List.copyOf(ids);
    }

    <S> void each(IndexQuery asked, Class<S> type, Consumer<Found<S>> taker) throws IOException {
        StoredFields stored = searcher.storedFields();
        byBatches(asked, batch -> {
            for (ScoreDoc hit : batch) {
                taker.accept(found(stored.document(hit.doc), type));
            }
        });
    }

    private void byBatches(IndexQuery asked, Taker taker) throws IOException {
        Query query = Questions.of(searcher, asked);
        Sort order = new Sort(BY_ID);
        ScoreDoc[] batch = searcher.search(query, BATCH, order).scoreDocs;
        while (batch.length > 0) {
            taker.take(batch);
            batch = searcher.searchAfter(batch[batch.length - 1], query, BATCH, order).scoreDocs;
        }
    }

    /** What has no key comes last in either direction; the id settles the rest, always upwards. */
    private static Sort sort(IndexQuery asked) {
        if (!asked.sort().isBlank()) {
            Object last = asked.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST;
            String field = Fields.sort(asked.sort());
            return new Sort(new SortField(field, SortField.Type.STRING, asked.descending(), last), BY_ID);
        }
        return asked.text().isBlank() ? new Sort(BY_ID) : new Sort(SortField.FIELD_SCORE, BY_ID);
    }

    private <S> Found<S> found(Document stored, Class<S> type) {
        return new Found<>(
                stored.get(Fields.ID),
                stored.getField(Fields.VERSION).numericValue().longValue(),
                stored.getField(Fields.NUMBER).numericValue().longValue(),
                json.readValue(stored.get(Fields.SUMMARY), type));
    }

    private static String id(FieldDoc hit) {
        return ((BytesRef) hit.fields[0]).utf8ToString();
    }

    /** Takes one batch of hits. */
    private interface Taker {
        void take(ScoreDoc[] batch) throws IOException;
    }
}
