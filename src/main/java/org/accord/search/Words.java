package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Free text in any of the six languages: cut into words without case and accents, Chinese into pairs. */
final class Words extends Analyzer {

    static final String FIELD = "text";

    /** Shorter words are never taken for typing errors. */
    private static final int SHORTEST_FORGIVEN = 4;

    private static final int MOST_WORDS = 12;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream arabic = new ArabicNormalizationFilter(words);
        return new TokenStreamComponents(words, new CJKBigramFilter(arabic, CJKBigramFilter.HAN, true));
    }

    /** Every word must be there; the last one may still be being typed. */
    Query exact(String text) {
        List<String> words = cut(text);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Term term = new Term(FIELD, words.get(i));
            boolean last = i == words.size() - 1;
            all.add(last ? either(new TermQuery(term), new PrefixQuery(term)) : new TermQuery(term), Occur.MUST);
        }
        return all.build();
    }

    /** As {@link #exact}, but one letter of each longer word may be wrong, missing or too many. */
    Query forgiving(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : cut(text)) {
            Term term = new Term(FIELD, word);
            boolean forgiven = word.codePointCount(0, word.length()) >= SHORTEST_FORGIVEN;
            all.add(forgiven ? new FuzzyQuery(term, 1, 1) : new TermQuery(term), Occur.MUST);
        }
        return all.build();
    }

    private List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream(FIELD, Folding.search(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return words;
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }
}
