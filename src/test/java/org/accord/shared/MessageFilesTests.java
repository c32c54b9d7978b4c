package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class MessageFilesTests {

    private static final Map<Language, Map<String, String>> PATTERNS = MessageFiles.read();
    private static final Map<String, String> ENGLISH = PATTERNS.getOrDefault(Language.EN, Map.of());

    /** French sets these marks off by a space that does not break. */
    private static final Pattern FRENCH_MARK_WITHOUT_SPACE =
            Pattern.compile("[^\\u202F\\u00A0;!?:»«]([;!?»]|:(?= |$))|«[^\\u202F]");

    @ParameterizedTest
    @EnumSource
    void everyKeyStandsInEveryLanguage(Language language) {
        assertThat(PATTERNS.get(language).keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternNamesTheSameArguments(Language language) {
        PATTERNS.get(language)
                .forEach((key, pattern) ->
                        assertThat(arguments(pattern)).as(key).isEqualTo(arguments(ENGLISH.get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyPluralKnowsAllFormsOfItsLanguage(Language language) {
        Set<String> forms =
                new HashSet<>(PluralRules.forLocale(Formats.icuLocale(language)).getKeywords());
        if (language == Language.FR || language == Language.ES) {
            forms.remove("many"); // of millions; "other" reads the same in our texts
        }
        forms.remove("zero"); // Arabic: said by "other", or by a sentence of its own
        PATTERNS.get(language)
                .forEach((key, pattern) -> plurals(pattern).stream()
                        .filter(plural -> !isNoneOrSome(plural))
                        .forEach(plural -> assertThat(plural).as(key).containsAll(forms)));
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsBlank(Language language) {
        assertThat(PATTERNS.get(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void whatIsTheSameAsInEnglishIsMeantToBe(Language language) throws IOException {
        Set<String> meant = new ClassPathResource("messages/same-as-english.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .filter(row -> row[0].equals("*") || row[0].equals(language.tag()))
                .map(row -> row[1])
                .collect(Collectors.toSet());

        Set<String> same = new TreeSet<>();
        PATTERNS.get(language).forEach((key, pattern) -> {
            if (pattern.equals(ENGLISH.get(key)) && hasWords(pattern) && !meant.contains(key)) {
                same.add(key);
            }
        });
        assertThat(same).isEmpty();
    }

    @Test
    void frenchMarksHaveTheirSpace() {
        assertThat(PATTERNS.get(Language.FR).entrySet().stream()
                        .filter(text -> FRENCH_MARK_WITHOUT_SPACE
                                .matcher(withoutArguments(text.getValue()))
                                .find())
                        .map(text -> text.getKey() + "=" + text.getValue()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noKeyStandsTwice(Language language) throws IOException {
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Resource file : MessageFiles.files()) {
            if (MessageFiles.languageOf(file) == language) {
                keys(file).stream().filter(key -> !seen.add(key)).forEach(twice::add);
            }
        }
        assertThat(twice).isEmpty();
    }

    /** Tells only whether there are any. */
    private static boolean isNoneOrSome(Set<String> plural) {
        return plural.equals(Set.of("=0", "other"));
    }

    /** Arguments and marks alone are no words. */
    private static boolean hasWords(String pattern) {
        return withoutArguments(pattern).codePoints().anyMatch(Character::isLetter);
    }

    private static String withoutArguments(String pattern) {
        return pattern.replaceAll("\\{\\w+(, \\w+)?(?:, [^{}]*)?}", "0");
    }

    private static Set<String> arguments(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == Part.Type.ARG_START) {
                names.add(parts.getSubstring(parts.getPart(i + 1)));
            }
        }
        return names;
    }

    /** The forms of each plural in the pattern. */
    private static List<Set<String>> plurals(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < parts.countParts(); i++) {
            Part part = parts.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                plurals.add(forms(parts, i));
            }
        }
        return plurals;
    }

    private static Set<String> forms(MessagePattern parts, int start) {
        Set<String> forms = new HashSet<>();
        int end = parts.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            if (parts.getPartType(i) == Part.Type.ARG_SELECTOR) {
                forms.add(parts.getSubstring(parts.getPart(i)));
            }
            if (parts.getPartType(i) == Part.Type.MSG_START) {
                i = parts.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    private static List<String> keys(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[a-zA-Z0-9._-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
