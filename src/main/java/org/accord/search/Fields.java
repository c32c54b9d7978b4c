package org.accord.search;

import java.util.Map;
import java.util.Set;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.accord.shared.AsOf;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How documents lie in the index: one per version of a subject, with the interval it stood: {@code from} its own
 * instant, up to but not with {@code to}, the instant of the next version, in milliseconds.
 */
final class Fields {

    static final String ID = "id";
    static final String SUMMARY = "summary";
    static final String VERSION = "version";
    static final String NUMBER = "number";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String FILTER = "f.";
    private static final String COUNTED = "c.";
    private static final String SORT = "s.";
    private static final long STILL = Long.MAX_VALUE;

    private Fields() {}

    static Document document(Entry entry, IndexDocument content, String summaryJson) {
        Document document = new Document();
        Subject subject = entry.subject();
        document.add(new StringField(KEY, entry.key(), Field.Store.NO));
        document.add(new StringField(KIND, subject.kind(), Field.Store.NO));
        document.add(new StringField(ID, subject.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(subject.id())));
        document.add(new LongPoint(FROM, entry.at().toEpochMilli()));
        document.add(new NumericDocValuesField(TO, STILL));
        document.add(new StoredField(VERSION, entry.version()));
        document.add(new StoredField(NUMBER, entry.number()));
        document.add(new StoredField(SUMMARY, summaryJson));
        content.filters()
                .forEach((field, values) -> values.forEach(value -> {
                    document.add(new StringField(FILTER + field, value, Field.Store.NO));
                    document.add(new SortedSetDocValuesField(COUNTED + field, new BytesRef(value)));
                }));
        content.sorts().forEach((name, key) -> document.add(new SortedDocValuesField(SORT + name, new BytesRef(key))));
        document.add(new TextField(Words.FIELD, Folding.search(content.text()), Field.Store.NO));
        return document;
    }

    static Term key(Subject subject, long version) {
        return new Term(KEY, subject.key(version));
    }

    static String toField() {
        return TO;
    }

    static String counted(String field) {
        return COUNTED + field;
    }

    /** Everything of the query but its free text. */
    static BooleanQuery.Builder query(IndexQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(KIND, query.kind())), Occur.FILTER);
        for (Map.Entry<String, Set<String>> filter : query.filters().entrySet()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            filter.getValue()
                    .forEach(value -> any.add(new TermQuery(new Term(FILTER + filter.getKey(), value)), Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        }
        return stood(all, query.asOf());
    }

    private static BooleanQuery.Builder stood(BooleanQuery.Builder all, AsOf asOf) {
        if (asOf.isNow()) {
            return all.add(NumericDocValuesField.newSlowExactQuery(TO, STILL), Occur.FILTER);
        }
        long moment = asOf.until().toEpochMilli();
        Query begun = LongPoint.newRangeQuery(FROM, Long.MIN_VALUE, moment);
        Query notEnded = NumericDocValuesField.newSlowRangeQuery(TO, moment + 1, STILL);
        return all.add(begun, Occur.FILTER).add(notEnded, Occur.FILTER);
    }

    static Sort sort(IndexQuery query) {
        SortField byId = new SortField(ID, SortField.Type.STRING);
        if (query.sort().isBlank()) {
            return query.text().isBlank() ? new Sort(byId) : new Sort(SortField.FIELD_SCORE, byId);
        }
        SortField wished = new SortField(SORT + query.sort(), SortField.Type.STRING, query.descending());
        wished.setMissingValue(SortField.STRING_LAST);
        return new Sort(wished, byId);
    }

    static Sort byId() {
        return new Sort(new SortField(ID, SortField.Type.STRING));
    }
}
