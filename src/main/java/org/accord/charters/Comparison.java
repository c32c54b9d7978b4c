package org.accord.charters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Messages;
import org.accord.shared.WordDiff;
import org.jspecify.annotations.Nullable;

/** Two versions of a charter's text beside each other, in one language. */
public final class Comparison {

    private final Charter before;
    private final Charter after;
    private final Language language;
    private final Messages messages;

    public Comparison(Charter before, Charter after, Language language, Messages messages) {
        this.before = before;
        this.after = after;
        this.language = language;
        this.messages = messages;
    }

    /**
     * A part of the text that changed.
     *
     * @param what of the text it is, in words
     * @param language of the runs
     */
    public record Part(String what, Language language, List<WordDiff.Run> runs) {}

    /** The parts that changed, in the order of the text. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        part(words("charters.name"), before.name(), after.name()).ifPresent(parts::add);
        for (int number = 1; number <= Math.max(size(before), size(after)); number++) {
            Principle old = principle(before, number);
            Principle now = principle(after, number);
            String label = words("charters.principle", "number", number);
            part(
                            label + " · " + words("charters.principle.title"),
                            old == null ? null : old.title(),
                            now == null ? null : now.title())
                    .ifPresent(parts::add);
            part(
                            label + " · " + words("charters.principle.summary"),
                            old == null ? null : old.summary(),
                            now == null ? null : now.summary())
                    .ifPresent(parts::add);
            norms(words("charters.changes.norms", "what", label), old, now).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    /** The other languages in which words changed. */
    public List<Language> alsoIn() {
        return Arrays.stream(Language.values())
                .filter(other -> other != language)
                .filter(other -> !texts(before, other).equals(texts(after, other)))
                .toList();
    }

    private static List<String> texts(Charter charter, Language in) {
        return Stream.concat(
                        Stream.of(charter.name()),
                        charter.principles().stream().flatMap(each -> Stream.of(each.title(), each.summary())))
                .map(text -> text.texts().getOrDefault(in, ""))
                .toList();
    }

    private Optional<Part> part(String what, @Nullable LocalisedText old, @Nullable LocalisedText now) {
        Language own = Stream.of(now, old)
                .filter(Objects::nonNull)
                .findFirst()
                .map(text -> text.languageFor(language))
                .orElse(language);
        return part(what, own, in(old, own), in(now, own));
    }

    private static Optional<Part> part(String what, Language own, String was, String is) {
        return was.equals(is) ? Optional.empty() : Optional.of(new Part(what, own, WordDiff.of(was, is)));
    }

    private static Optional<Part> norms(String what, @Nullable Principle old, @Nullable Principle now) {
        return part(what, Language.EN, letters(old), letters(now));
    }

    private static String letters(@Nullable Principle principle) {
        return principle == null ? "" : String.join(", ", principle.norms());
    }

    private static String in(@Nullable LocalisedText text, Language own) {
        return text == null ? "" : text.texts().getOrDefault(own, "");
    }

    private static int size(Charter charter) {
        return charter.principles().size();
    }

    private static @Nullable Principle principle(Charter charter, int number) {
        return number > size(charter) ? null : charter.principles().get(number - 1);
    }

    private String words(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
