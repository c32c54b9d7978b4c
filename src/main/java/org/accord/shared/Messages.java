package org.accord.shared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every text that a person reads, from the files {@code messages/<name>_<language>.properties} on the classpath.
 *
 * <p>Files are UTF-8; texts are ICU patterns such as {@code {count, plural, one {# signatory} other {# signatories}}}.
 * Arguments are given as name and value in turn when the pattern names them, in order when it numbers them, or as one
 * map. A {@link java.time.LocalDate}, an {@link java.time.Instant} or a {@link LocalisedText} is put in words of the
 * language; text of another direction is isolated. A key that the language lacks is answered in English, marked
 * as such, one that English lacks by the key itself; each is logged once. A key stands in one file only, or the portal does not start.
 */
@Component
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /** Reads all message files of the classpath. */
    public Messages() {
        this(MessageFiles.read());
    }

    Messages(Map<Language, Map<String, String>> patterns) {
        patterns.forEach((language, byKey) -> {
            Map<String, Text> ofLanguage = new HashMap<>();
            byKey.forEach((key, pattern) -> ofLanguage.put(key, new Text(language, pattern)));
            texts.put(language, ofLanguage);
        });
    }

    /** The text with its arguments: names and values in turn, values in order, or one map. */
    public String get(Language language, String key, @Nullable Object... arguments) {
        Text text = own(language, key);
        if (text != null) {
            return text.with(arguments);
        }
        if (missed.add(language.tag() + " " + key)) {
            LOG.warn("No text for {} in {}", key, language.tag());
        }
        Text english = own(Language.EN, key);
        return english == null ? key : marked(language, english.with(arguments));
    }

    /** The text with its named arguments. */
    public String get(Language language, String key, Map<String, Object> arguments) {
        return get(language, key, new Object[] {arguments});
    }

    /** As {@link #get}, but empty and silent when neither the language nor English has the key. */
    public Optional<String> find(Language language, String key, @Nullable Object... arguments) {
        return has(language, key) || has(Language.EN, key)
                ? Optional.of(get(language, key, arguments))
                : Optional.empty();
    }

    /** The pattern of a text before anything is put in, in the language or else in English. */
    public Optional<String> pattern(Language language, String key) {
        Text text = own(language, key);
        return Optional.ofNullable(text == null ? own(Language.EN, key) : text).map(Text::pattern);
    }

    /** A pattern from elsewhere with its named arguments, such as the words of a mail that somebody set. */
    public String format(Language language, String pattern, Map<String, Object> arguments) {
        return new Text(language, pattern).with(arguments);
    }

    public boolean has(Language language, String key) {
        return own(language, key) != null;
    }

    /** All keys of one language. */
    public Set<String> keys(Language language) {
        return Collections.unmodifiableSet(
                texts.getOrDefault(language, Map.of()).keySet());
    }

    /** The languages that have message files, in the order of {@link Language}. */
    public Set<Language> languages() {
        Set<Language> spoken = EnumSet.noneOf(Language.class);
        spoken.addAll(texts.keySet());
        return Collections.unmodifiableSet(spoken);
    }

    /** A text in the authoritative language says so, and does not turn its surroundings round. */
    private static String marked(Language wished, String english) {
        return wished == Language.EN
                ? english
                : FIRST_STRONG_ISOLATE + english + POP_ISOLATE + " [" + Language.EN.ownName() + "]";
    }

    private @Nullable Text own(Language language, String key) {
        return texts.getOrDefault(language, Map.of()).get(key);
    }
}
