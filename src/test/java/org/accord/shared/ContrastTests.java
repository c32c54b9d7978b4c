package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 contrast of the tokens in both schemes: 4.5 for text (1.4.3), 3 for edges and focus rings (1.4.11). */
class ContrastTests {

    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final List<String> TEXT = List.of("ink", "ink-2", "accent", "done", "doing", "late", "silent");
    private static final List<String> GROUND = List.of("paper", "sheet", "accent-soft", "ins", "del");
    private static final Map<String, List<String>> TOKENS = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        Matcher tokens = TOKEN.matcher(Files.readString(Path.of("frontend/styles/tokens.css")));
        while (tokens.find()) {
            TOKENS.put(tokens.group(1), List.of(tokens.group(2), tokens.group(3)));
        }
    }

    @ParameterizedTest(name = "scheme {0}")
    @ValueSource(ints = {0, 1})
    void everyTextColourIsReadableOnEveryGround(int scheme) {
        for (String text : TEXT) {
            for (String ground : GROUND) {
                assertThat(contrast(text, ground, scheme))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast("paper", "ink", scheme)).as("buttons").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast("paper", "accent", scheme))
                .as("buttons under the pointer")
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "scheme {0}")
    @ValueSource(ints = {0, 1})
    void edgesOfFieldsAndFocusRingsCanBeSeen(int scheme) {
        for (String ground : List.of("paper", "sheet", "accent-soft")) {
            assertThat(contrast("field", ground, scheme))
                    .as("field on %s", ground)
                    .isGreaterThanOrEqualTo(3);
            assertThat(contrast("accent", ground, scheme))
                    .as("ring on %s", ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    private static double contrast(String one, String other, int scheme) {
        double first = luminance(TOKENS.get(one).get(scheme));
        double second = luminance(TOKENS.get(other).get(scheme));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
