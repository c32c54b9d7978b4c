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
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Puts an {@link IndexQuery} into the words of the engine. */
final class Questions {

    private static final int MOST_WORDS = 32;
    private static final int LONGEST_TEXT = 1_000;
    private static final int SHORTEST_MISSPELT_WORD = 4;
    private static final int FORGIVEN_EDITS = 1;
    private static final int FIRM_LETTERS = 1;
    private static final float WHOLE_WORD_BOOST = 2;

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
            all.add(words(), Occur.MUST);
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

    private Query words() throws IOException {
        String text = asked.text().length() > LONGEST_TEXT ? asked.text().substring(0, LONGEST_TEXT) : asked.text();
        List<List<String>> words = WordsAnalyzer.OF_QUESTIONS.words(text, MOST_WORDS);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        boolean typing = !Character.isWhitespace(text.charAt(text.length() - 1));
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            every.add(word(words.get(i), typing && i == words.size() - 1), Occur.MUST);
        }
        return every.build();
    }

    /** A word as written; only one that no subject of the kind has at that moment is taken for misspelt. */
    private Query word(List<String> spellings, boolean unfinished) throws IOException {
        Query exact = exact(spellings, unfinished);
        String written = spellings.getFirst();
        boolean spelt = written.codePointCount(0, written.length()) < SHORTEST_MISSPELT_WORD
                || written.codePoints().anyMatch(Character::isDigit)
                || occurs(exact);
        return spelt ? exact : misspelt(spellings);
    }

    private static Query exact(List<String> spellings, boolean unfinished) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            Term term = new Term(Fields.TEXT, spelling);
            any.add(new BoostQuery(new TermQuery(term), WHOLE_WORD_BOOST), Occur.SHOULD);
            if (unfinished) {
                any.add(new PrefixQuery(term), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query misspelt(List<String> spellings) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            any.add(new FuzzyQuery(new Term(Fields.TEXT, spelling), FORGIVEN_EDITS, FIRM_LETTERS), Occur.SHOULD);
        }
        return any.build();
    }

    private boolean occurs(Query word) throws IOException {
        Query here = new BooleanQuery.Builder()
                .add(scope, Occur.FILTER)
                .add(word, Occur.FILTER)
                .build();
        return searcher.search(here, 1).scoreDocs.length > 0;
    }
}
