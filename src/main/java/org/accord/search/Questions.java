package org.accord.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.shared.AsOf;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Puts an {@link IndexQuery} into the words of the engine. */
final class Questions {

    private final IndexSearcher searcher;
    private final IndexQuery asked;
    private final Query scope;

    private Questions(Shelf.View view, IndexQuery asked) {
        this.searcher = view.searcher();
        this.asked = asked;
        this.scope = scope(view, asked);
    }

    static Query of(Shelf.View view, IndexQuery asked) throws IOException {
        return new Questions(view, asked).query();
    }

    private Query query() throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(scope, Occur.FILTER);
        asked.filters().forEach((field, values) -> all.add(anyOf(Fields.filter(field), values), Occur.FILTER));
        if (!asked.text().isBlank()) {
            all.add(new Wording(searcher, scope).of(asked.text(), asked.sort().isBlank()), Occur.MUST);
        }
        return all.build();
    }

    /** The versions of the kind that count at the moment: exactly one of each subject that is found. */
    private static Query scope(Shelf.View view, IndexQuery asked) {
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.KIND, asked.kind())), Occur.FILTER);
        long moment = asked.asOf().isNow() ? Fields.FOR_EVER - 1 : millis(asked.asOf());
        if (!asked.asOf().isNow()) {
            all.add(NumericDocValuesField.newSlowRangeQuery(Fields.FROM, Long.MIN_VALUE, moment), Occur.FILTER);
        }
        all.add(NumericDocValuesField.newSlowRangeQuery(Fields.TO, moment + 1, Fields.FOR_EVER), Occur.FILTER);
        List<BytesRef> ended = view.ended().entrySet().stream()
                .filter(each -> each.getValue() <= moment)
                .map(Map.Entry::getKey)
                .toList();
        if (!ended.isEmpty()) {
            all.add(new TermInSetQuery(Fields.KEY, ended), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static long millis(AsOf asOf) {
        Instant until = asOf.until();
        if (until.isAfter(Instant.ofEpochMilli(Fields.FOR_EVER - 1))) {
            return Fields.FOR_EVER - 1;
        }
        return until.isBefore(Instant.EPOCH) ? -1 : until.toEpochMilli();
    }

    private static Query anyOf(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(Fields::value).toList());
    }
}
