package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accord.register.ListedActs;
import org.accord.register.ListedActs.ListedAct;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;

/** Every act stands in the register as a sentence that can be read, and every public one says what it is about. */
class ActWordsTests {

    /** Shorter words are those that hold sentences together. */
    private static final int SHORTEST_NOUN = 4;

    /** Acts of the secretariat that set how things go, by the end of their kinds. */
    private static final List<String> OF_RULES = List.of("-rule", "-rules", "setting");

    private final Messages messages = new Messages();

    @Test
    void everyActIsWordedInEveryLanguage() throws IOException {
        List<String> silent = new ArrayList<>();
        for (ListedAct act : ListedActs.all()) {
            for (Language language : messages.languages()) {
                boolean composed =
                        messages.has(language, "subject." + act.kind()) && messages.has(language, "verb." + act.verb());
                if (!composed || words(language, act).isBlank()) {
                    silent.add(language + " " + act.kind() + " " + act.verb());
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void noSentenceSaysANounTwice() throws IOException {
        assertThat(ListedActs.all())
                .allSatisfy(act -> assertThat(nounsTwice(words(Language.EN, act)))
                        .as(words(Language.EN, act))
                        .isEmpty());
    }

    @Test
    void anActOnARuleIsOneSentenceOfItsOwn() throws IOException {
        List<ListedAct> onRules = ListedActs.all().stream()
                .filter(act -> OF_RULES.stream().anyMatch(act.kind()::endsWith))
                .toList();

        assertThat(onRules).hasSizeGreaterThan(8);
        assertThat(onRules)
                .allSatisfy(act -> assertThat(messages.languages())
                        .as(act.toString())
                        .allMatch(language -> messages.has(language, whole(act))));
    }

    @Test
    void everyPublicActSaysWhatItIsAbout() throws IOException {
        assertThat(ListedActs.all())
                .filteredOn(ListedAct::isPublic)
                .allSatisfy(act -> assertThat(PublicSubjects.names(act.kind()))
                        .as(act.kind())
                        .isTrue());
    }

    private String words(Language language, ListedAct act) {
        return messages.find(language, whole(act))
                .orElseGet(() -> messages.get(language, "subject." + act.kind()) + " "
                        + messages.get(language, "verb." + act.verb()));
    }

    private static String whole(ListedAct act) {
        return "act." + act.kind() + "." + act.verb();
    }

    private static List<String> nounsTwice(String sentence) {
        Set<String> said = new HashSet<>();
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> word.length() >= SHORTEST_NOUN)
                .filter(word -> !said.add(word))
                .toList();
    }
}
