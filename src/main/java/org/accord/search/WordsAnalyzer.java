package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts text of any language into plain words: no stemming, which errs too often across six languages. Chinese,
 * Japanese and Korean become pairs of characters, in the index single ones too; Arabic words with an article are
 * also found without it.
 */
final class WordsAnalyzer extends Analyzer {

    static final WordsAnalyzer OF_DOCUMENTS = new WordsAnalyzer(true);
    static final WordsAnalyzer OF_QUESTIONS = new WordsAnalyzer(false);

    /** What stands before an apostrophe in French names, and in Russian ones from the French. */
    private static final CharArraySet ELIDED = elided();

    private final boolean singleCharacters;

    private WordsAnalyzer(boolean singleCharacters) {
        this.singleCharacters = singleCharacters;
    }

    private static CharArraySet elided() {
        CharArraySet elided = new CharArraySet(FrenchAnalyzer.DEFAULT_ARTICLES, true);
        elided.addAll(List.of("\u0434", "\u043B"));
        return CharArraySet.unmodifiableSet(elided);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new ElisionFilter(tokenizer, ELIDED);
        words = new Folded(new EnglishPossessiveFilter(words));
        int scripts =
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        words = new CJKBigramFilter(words, scripts, singleCharacters);
        return new TokenStreamComponents(tokenizer, new ArticleForgiven(words));
    }

    /** The words of a text in order, each with its other spellings behind it; at most so many. */
    List<List<String>> words(String text, int atMost) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream tokens = tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (words.size() < atMost && tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new ArrayList<>());
                }
                words.getLast().add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Folds each word to its search key. */
    private static final class Folded extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folded(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String key = Folding.search(term.toString());
            term.setEmpty().append(key);
            return true;
        }
    }

    /** Offers Arabic words that begin with an article, alone or after a particle, also without it. */
    private static final class ArticleForgiven extends TokenFilter {
        private static final List<String> BEGINNINGS = List.of(
                "\u0627\u0644",
                "\u0648\u0627\u0644",
                "\u0628\u0627\u0644",
                "\u0643\u0627\u0644",
                "\u0641\u0627\u0644",
                "\u0644\u0644");
        private static final int SHORTEST_WORD = 3;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private String bare = "";

        ArticleForgiven(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!bare.isEmpty()) {
                term.setEmpty().append(bare);
                step.setPositionIncrement(0);
                bare = "";
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            bare = withoutArticle(term.toString());
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            bare = "";
        }

        private static String withoutArticle(String word) {
            for (String beginning : BEGINNINGS) {
                if (word.startsWith(beginning) && word.length() >= beginning.length() + SHORTEST_WORD) {
                    return word.substring(beginning.length());
                }
            }
            return "";
        }
    }
}
