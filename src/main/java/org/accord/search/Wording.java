package org.accord.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed, in the words of the engine: each word as written; one that nobody wrote, as misspelt; and when nothing
 * fits at all, the whole as an Arabic name in Latin letters. What bears the name that was typed comes first.
 */
final class Wording {

    private static final int MOST_WORDS = 32;
    private static final int LONGEST_TEXT = 1_000;
    private static final int SHORTEST_MISSPELT_WORD = 4;
    private static final int SHORTEST_TWICE_MISSPELT_WORD = 8;
    private static final float WHOLE_WORD_BOOST = 2;
    private static final float NAME_BEGINNING_BOOST = 50;
    private static final float WHOLE_NAME_BOOST = 1_000;

    private final IndexSearcher searcher;
    private final Query scope;

    /** Words are looked up among the documents of the scope. */
    Wording(IndexSearcher searcher, Query scope) {
        this.searcher = searcher;
        this.scope = scope;
    }

    /** Words of the names of states: Australia is never Austria misspelt, whether or not Australia is there. */
    private static final class StateWords {
        private static final Set<String> ALL = Countries.all().stream()
                .map(Country::spellings)
                .flatMap(List::stream)
                .flatMap(name -> WordsAnalyzer.OF_QUESTIONS.words(name, MOST_WORDS).stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All that fits what was typed.
     *
     * @param byRelevance whether it counts how often and where words stand, which changes with every document there is;
     *     otherwise only whether the name is the one that was typed, which is the same on every day
     */
    Query of(String typed, boolean byRelevance) throws IOException {
        String text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
        List<List<String>> words = WordsAnalyzer.OF_QUESTIONS.words(text, MOST_WORDS);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in it");
        }
        boolean typing = !Character.isWhitespace(text.charAt(text.length() - 1));
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            every.add(word(words.get(i), typing && i == words.size() - 1), Occur.MUST);
        }
        Query written = every.build();
        Optional<Query> heard = heard(text);
        return heard.isPresent() && !occurs(written)
                ? new ConstantScoreQuery(heard.get())
                : namesFirst(written, byRelevance ? Occur.MUST : Occur.FILTER, NameKeys.whole(words));
    }

    private static Query namesFirst(Query written, Occur how, String name) {
        Term whole = new Term(Fields.NAME, Fields.value(name));
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(written, how)
                .add(boosted(new TermQuery(whole), WHOLE_NAME_BOOST), Occur.SHOULD)
                .add(boosted(new PrefixQuery(whole), NAME_BEGINNING_BOOST), Occur.SHOULD);
        if (length(name) >= SHORTEST_MISSPELT_WORD) {
            all.add(boosted(new FuzzyQuery(whole, edits(name), 1), NAME_BEGINNING_BOOST), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static int edits(String word) {
        return length(word) < SHORTEST_TWICE_MISSPELT_WORD ? 1 : 2;
    }

    private static Optional<Query> heard(String text) {
        return NameKeys.sound(text).map(sound -> new TermQuery(new Term(Fields.SOUND, Fields.value(sound))));
    }

    /** A word as written; only one that no subject of the kind has at that moment is taken for misspelt. */
    private Query word(List<String> spellings, boolean unfinished) throws IOException {
        Query exact = exact(spellings, unfinished);
        String written = spellings.getFirst();
        boolean spelt = length(written) < SHORTEST_MISSPELT_WORD
                || written.codePoints().anyMatch(Character::isDigit)
                || StateWords.ALL.contains(written)
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

    /** One error behind the first letter; two in a long word, behind the first two. */
    private static Query misspelt(List<String> spellings) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String spelling : spellings) {
            Term term = new Term(Fields.TEXT, spelling);
            any.add(new BoostQuery(new FuzzyQuery(term, 1, 1), WHOLE_WORD_BOOST), Occur.SHOULD);
            if (length(spelling) >= SHORTEST_TWICE_MISSPELT_WORD) {
                any.add(new FuzzyQuery(term, 2, 2), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private boolean occurs(Query query) throws IOException {
        Query here = new BooleanQuery.Builder()
                .add(scope, Occur.FILTER)
                .add(query, Occur.FILTER)
                .build();
        return searcher.search(here, 1).scoreDocs.length > 0;
    }
}
