package org.accord.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.shared.Language;

/**
 * The style sheet of papers, {@code paper.css}, with the values of the light scheme put in for the tokens it uses: the
 * typesetter knows neither custom properties nor colour functions.
 */
final class PaperStyle {

    private static final String TOKENS = "/static/styles/tokens.css";
    private static final Pattern ROOT = Pattern.compile(":root\\s*\\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern LIGHT = Pattern.compile("light-dark\\(\\s*([^,()]+),.*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private PaperStyle() {}

    /** The sheet as the typesetter reads it. */
    static String sheet(Language language) {
        String turned = language.direction().equals("rtl") ? read("paper-rtl.css") : "";
        String rules = COMMENT.matcher(read("paper.css") + turned).replaceAll("");
        return resolved(rules, tokens(read(TOKENS)));
    }

    /** The tokens by name, in the light scheme. */
    static Map<String, String> tokens(String styles) {
        Map<String, String> tokens = new HashMap<>();
        Matcher root = ROOT.matcher(styles);
        if (!root.find()) {
            throw new IllegalStateException("no tokens in " + TOKENS);
        }
        Matcher token = TOKEN.matcher(root.group(1));
        while (token.find()) {
            Matcher light = LIGHT.matcher(token.group(2));
            tokens.put(token.group(1), (light.matches() ? light.group(1) : token.group(2)).strip());
        }
        return tokens;
    }

    static String resolved(String sheet, Map<String, String> tokens) {
        return USE.matcher(sheet).replaceAll(use -> {
            String value = tokens.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException("paper.css uses --" + use.group(1) + ", which is no token");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static String read(String resource) {
        try (InputStream stream = PaperStyle.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("no file " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
