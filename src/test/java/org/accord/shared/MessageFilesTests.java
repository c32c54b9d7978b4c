package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

class MessageFilesTests {

    private static final Map<Language, Map<String, String>> PATTERNS = MessageFiles.read();

    @Test
    void everyKeyStandsInEveryLanguageThatHasFiles() {
        Set<String> english = PATTERNS.get(Language.EN).keySet();

        assertThat(PATTERNS).containsKeys(Language.EN, Language.AR);
        PATTERNS.forEach((language, patterns) ->
                assertThat(patterns.keySet()).as(language.ownName()).containsExactlyInAnyOrderElementsOf(english));
    }

    @Test
    void everyPatternParsesAndNamesTheSameArgumentsInEveryLanguage() {
        PATTERNS.forEach((language, patterns) -> patterns.forEach((key, pattern) -> {
            Set<String> names = new MessageFormat(pattern, Formats.icuLocale(language)).getArgumentNames();
            Set<String> english = new MessageFormat(PATTERNS.get(Language.EN).get(key)).getArgumentNames();
            assertThat(names).as("%s in %s", key, language.tag()).isEqualTo(english);
        }));
    }

    @Test
    void noTextIsBlank() {
        PATTERNS.forEach((language, patterns) ->
                assertThat(patterns.values()).as(language.ownName()).noneMatch(String::isBlank));
    }

    @Test
    void noKeyStandsTwiceInOneLanguage() throws IOException {
        for (Language language : PATTERNS.keySet()) {
            List<String> twice = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Resource file : MessageFiles.files()) {
                if (MessageFiles.languageOf(file) == language) {
                    keys(file).stream().filter(key -> !seen.add(key)).forEach(twice::add);
                }
            }
            assertThat(twice).as(language.ownName()).isEmpty();
        }
    }

    private static List<String> keys(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[a-zA-Z0-9.]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
