package org.accord.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of whole names: as written, in Latin letters, and by sound. */
final class NameKeys {

    private static final int MOST_WORDS = 32;

    /** Fewer say too little: Syria and Sierra would be one. */
    private static final int FEWEST_CONSONANTS = 3;

    private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
    private static final Transliterator CHINESE = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private static final Transliterator ARABIC = Transliterator.getInstance("Arabic-Latin; Latin-ASCII");

    private static final Pattern TYPED_BY_SOUND = Pattern.compile("[A-Za-z][A-Za-z '\u2019-]{3,60}");
    private static final Pattern NOT_LATIN = Pattern.compile("[^a-z]+");

    /** Vowels, and what is one or goes along with another letter in Arabic names: sh, kh, gh, ou, ay. */
    private static final Pattern VOWELS = Pattern.compile("[aeiouywh]+");

    private static final Pattern DOUBLES = Pattern.compile("(.)\\1+");

    private NameKeys() {}

    /** The same for all spellings of one name: folded words, Arabic ones without article, with a space between. */
    static String whole(String name) {
        return whole(WordsAnalyzer.OF_QUESTIONS.words(name, MOST_WORDS));
    }

    static String whole(List<List<String>> words) {
        return words.stream().map(List::getLast).collect(Collectors.joining(" "));
    }

    /** A Russian or Chinese name in Latin letters; empty for others. */
    static String latin(String name) {
        return switch (script(name)) {
            case UScript.CYRILLIC -> CYRILLIC.transliterate(name);
            case UScript.HAN ->
                NOT_LATIN.matcher(lower(CHINESE.transliterate(name))).replaceAll("");
            default -> "";
        };
    }

    /** How an Arabic name sounds, with its article and without; none for others, and for very short ones. */
    static Set<String> sounds(String name) {
        Set<String> sounds = new TreeSet<>();
        if (script(name) == UScript.ARABIC) {
            consonants(ARABIC.transliterate(name)).ifPresent(sounds::add);
            consonants(ARABIC.transliterate(whole(name))).ifPresent(sounds::add);
        }
        return sounds;
    }

    /** How something typed in Latin letters would sound in Arabic; empty when it is no name. */
    static Optional<String> sound(String typed) {
        String text = typed.strip();
        return TYPED_BY_SOUND.matcher(text).matches() ? consonants(text) : Optional.empty();
    }

    /** Arabic writes no short vowels, so none count: {@code al-Urdun} and {@code alardn} are both {@code lrdn}. */
    private static Optional<String> consonants(String latin) {
        String letters = NOT_LATIN.matcher(lower(latin)).replaceAll("");
        String bare = VOWELS.matcher(letters).replaceAll("").replace('q', 'k').replace('c', 'k');
        String sound = DOUBLES.matcher(bare).replaceAll("$1");
        return sound.length() < FEWEST_CONSONANTS ? Optional.empty() : Optional.of(sound);
    }

    private static String lower(String text) {
        return Folding.search(text);
    }

    private static int script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .findFirst()
                .orElse(UScript.COMMON);
    }
}
