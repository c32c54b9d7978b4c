package org.accord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accord.search.SearchIndex.Found;
import org.accord.shared.Page;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import tools.jackson.databind.json.JsonMapper;

/** Answers from one unchanging view of the index. */
record Finder(Shelf.View view, JsonMapper json) {

    private static final Set<String> ONLY_ID = Set.of(Fields.ID);

    long count(IndexQuery asked) throws IOException {
        return asked.once().isEmpty()
                ? searcher().count(Questions.of(view, asked))
                : kept(asked).cardinality();
    }

    Map<String, Long> countBy(IndexQuery asked, String field) throws IOException {
        return asked.once().isEmpty()
                ? searcher().search(Questions.of(view, asked), new Tally(Fields.filter(field)))
                : countOnce(asked, field);
    }

    private Map<String, Long> countOnce(IndexQuery asked, String field) throws IOException {
        Pairs pairs = new Pairs(Fields.filter(field), Fields.filter(asked.once()));
        searcher().search(Questions.of(view, asked), pairs);
        return pairs.counts();
    }

    Map<String, Map<String, Long>> countAround(IndexQuery asked, Set<String> fields) throws IOException {
        IndexQuery wide = asked;
        Map<String, Set<String>> narrowed = new HashMap<>();
        for (String field : fields) {
            if (asked.filters().containsKey(field)) {
                narrowed.put(field, asked.filters().getOrDefault(field, Set.of()));
                wide = wide.without(field);
            }
        }
        Around around = new Around(fields, narrowed, asked.once(), view.columns());
        feed(wide, around);
        return around.counts();
    }

    Map<String, Long> countKeys(IndexQuery asked, String key, IndexQuery others, String field) throws IOException {
        Keys keys = new Keys(key, view.columns());
        feed(asked, keys);
        Holders holders = new Holders(key, field, view.columns());
        feed(others, holders);
        Map<String, Long> counts = new HashMap<>();
        holders.all().forEach((value, with) -> {
            with.and(keys.all());
            if (!with.isEmpty()) {
                counts.put(value, (long) with.cardinality());
            }
        });
        return Tally.largestFirst(counts);
    }

    private void feed(IndexQuery asked, SimpleCollector taker) throws IOException {
        Matches.feed(view, view.matches().of(view, asked), taker);
    }

    /** The hits that count, when only one of each value of a field does. */
    private BitSet kept(IndexQuery asked) throws IOException {
        FirstOfEach first = new FirstOfEach(Fields.filter(asked.once()));
        searcher().search(Questions.of(view, asked), first);
        return first.documents();
    }

    <S> Page<Found<S>> page(IndexQuery asked, Class<S> type) throws IOException {
        return asked.text().isBlank() ? ordered(asked, type) : best(asked, type);
    }

    private <S> Page<Found<S>> ordered(IndexQuery asked, Class<S> type) throws IOException {
        String field = asked.sort().isBlank() ? Fields.ID : Fields.sort(asked.sort());
        OrderedHits hits = hits(asked, field, asked.descending());
        List<Found<S>> items = new ArrayList<>();
        StoredFields stored = searcher().storedFields();
        hits.forEach(first(asked), asked.size(), document -> items.add(found(stored.document(document), type)));
        return new Page<>(items, asked.page(), asked.size(), hits.total());
    }

    private <S> Page<Found<S>> best(IndexQuery asked, Class<S> type) throws IOException {
        boolean once = !asked.once().isEmpty();
        Query question = Questions.of(view, asked);
        long wanted = once ? searcher().count(question) : first(asked) + asked.size();
        int most = Math.max(1, searcher().getIndexReader().maxDoc());
        int upTo = Math.clamp(wanted, 1, most);
        TopFieldDocs top =
                searcher().search(question, new TopFieldCollectorManager(order(asked), upTo, null, Integer.MAX_VALUE));
        BitSet kept = once ? kept(asked) : new BitSet();
        List<Found<S>> items = new ArrayList<>();
        StoredFields stored = searcher().storedFields();
        long place = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            if (once && !kept.get(hit.doc)) {
                continue;
            }
            if (place >= first(asked) && items.size() < asked.size()) {
                items.add(found(stored.document(hit.doc), type));
            }
            place++;
        }
        return new Page<>(items, asked.page(), asked.size(), once ? kept.cardinality() : top.totalHits.value());
    }

    /** What fits best; in an order that was asked for, what bears the name that was typed, then the rest. */
    private static Sort order(IndexQuery asked) {
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        if (asked.sort().isBlank()) {
            return new Sort(SortField.FIELD_SCORE, id);
        }
        SortField wished = new SortField(Fields.sort(asked.sort()), SortField.Type.STRING, asked.descending());
        wished.setMissingValue(asked.descending() ? SortField.STRING_FIRST : SortField.STRING_LAST);
        return new Sort(SortField.FIELD_SCORE, wished, id);
    }

    private static long first(IndexQuery asked) {
        return (long) asked.page() * asked.size();
    }

    List<String> ids(IndexQuery asked) throws IOException {
        List<String> ids = new ArrayList<>();
        StoredFields stored = searcher().storedFields();
        hits(asked, Fields.ID, false)
                .forEach(
                        0,
                        Integer.MAX_VALUE,
                        document -> ids.add(stored.document(document, ONLY_ID).get(Fields.ID)));
        return List.copyOf(ids);
    }

    <S> void each(IndexQuery asked, Class<S> type, Consumer<Found<S>> taker) throws IOException {
        StoredFields stored = searcher().storedFields();
        hits(asked, Fields.ID, false)
                .forEach(0, Integer.MAX_VALUE, document -> taker.accept(found(stored.document(document), type)));
    }

    private OrderedHits hits(IndexQuery asked, String field, boolean descending) throws IOException {
        OrderedHits hits = new OrderedHits(field, descending, asked.once().isEmpty() ? null : kept(asked));
        Optional<BitSet> known = view.matches().known(asked);
        if (known.isPresent()) {
            Matches.feed(view, known.get(), hits);
        } else {
            searcher().search(Questions.of(view, asked), hits);
        }
        return hits;
    }

    private IndexSearcher searcher() {
        return view.searcher();
    }

    private <S> Found<S> found(Document stored, Class<S> type) {
        return new Found<>(
                stored.get(Fields.ID),
                stored.getField(Fields.VERSION).numericValue().longValue(),
                stored.getField(Fields.NUMBER).numericValue().longValue(),
                json.readValue(stored.get(Fields.SUMMARY), type));
    }
}
