package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;

/** Readers meet every verb of the register in words: no act is recorded with one that the message files do not know. */
class VerbsTests {

    private static final Pattern RECORDING = Pattern.compile("new NewState<[^>]*>\\(\\s*([^,]+),");
    private static final Pattern HELPING = Pattern.compile("\\b(\\w+)\\(\\s*String verb,");
    /** Accounts are written by a book of their own. */
    private static final Pattern BOOK = Pattern.compile("\\bbook\\.(?:open|change)\\(\\s*\"([A-Za-z-]+)\"");

    private static final Pattern KIND = Pattern.compile("\\bkinds\\.of\\(\\s*(\"[a-z-]+\"|[A-Z_]+)");

    private static final Pattern WORD = Pattern.compile("\"([A-Za-z-]+)\"");

    private final Messages messages = new Messages();

    @Test
    void everyVerbThatActsAreRecordedWithIsWordedInEveryLanguage() throws IOException {
        Set<String> verbs = recorded();

        assertThat(verbs).contains("submitted", "enrolled", "withdrew", "appointed", "met");
        for (Language language : messages.languages()) {
            assertThat(verbs)
                    .as(language.ownName())
                    .allMatch(verb -> messages.has(language, "verb." + verb), "has the message verb.*");
        }
    }

    @Test
    void everyActThatCanBeRecordedIsInTheListOfActs() throws IOException {
        List<ListedActs.ListedAct> listed = ListedActs.all();

        assertThat(listed).extracting(ListedActs.ListedAct::verb).containsAll(recorded());
        assertThat(listed.stream().map(ListedActs.ListedAct::kind).collect(Collectors.toSet()))
                .isEqualTo(kinds());
    }

    private static Set<String> recorded() throws IOException {
        Set<String> verbs = new TreeSet<>();
        for (Path source : sources()) {
            verbs.addAll(verbs(source));
            BOOK.matcher(Files.readString(source)).results().forEach(call -> verbs.add(call.group(1)));
        }
        return verbs;
    }

    /** The kinds that stores open, by word or by a constant of theirs. */
    private static Set<String> kinds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            KIND.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(kind -> kinds.add(kind.startsWith("\"") ? kind.replace("\"", "") : constant(text, kind)));
        }
        return kinds;
    }

    private static String constant(String text, String name) {
        return Pattern.compile("String " + name + " = \"([a-z-]+)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Iterable<Path> sources() throws IOException {
        try (Stream<Path> portal = Files.walk(Path.of("src/main/java"));
                Stream<Path> jobs = Files.walk(Path.of("batch-jobs/src/main/java"))) {
            return Stream.concat(portal, jobs)
                    .filter(path -> path.toString().endsWith(".java"))
                    .toList();
        }
    }

    /** The words in the first place of a new state, and of the methods that hand theirs on to one. */
    private static Set<String> verbs(Path source) throws IOException {
        String text = Files.readString(source);
        Set<String> verbs = new TreeSet<>();
        RECORDING.matcher(text).results().map(found -> found.group(1)).forEach(first -> {
            assertThat(first).as("a verb in %s", source).matches("verb|.*\"[A-Za-z-]+\".*");
            gather(first, verbs);
        });
        if (text.contains("new NewState<")) {
            HELPING.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(method -> Pattern.compile("\\b" + method + "\\(\\s*([^,()]+),")
                            .matcher(text)
                            .results()
                            .forEach(call -> gather(call.group(1), verbs)));
        }
        return verbs;
    }

    private static void gather(String place, Set<String> verbs) {
        WORD.matcher(place).results().forEach(word -> verbs.add(word.group(1)));
    }
}
