package org.accord.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The styles of charts for those who read no modern CSS: tokens put in, light scheme, no at-rules, only
 * properties of SVG. Made from the same two files that pages load.
 */
final class PrintStyle {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern AT_RULE = Pattern.compile("@[^{]*\\{(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern LIGHT = Pattern.compile("light-dark\\(([^,()]+),[^()]*\\)");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Set<String> KNOWN =
            Set.of("fill", "stroke", "stroke-width", "stroke-dasharray", "font", "font-weight");

    private static final String SHEET = read();

    private PrintStyle() {}

    static String sheet() {
        return SHEET;
    }

    private static String read() {
        Map<String, String> tokens = new HashMap<>();
        String plain = AT_RULE.matcher(COMMENT.matcher(file("tokens.css")).replaceAll(""))
                .replaceAll("");
        Matcher token = TOKEN.matcher(plain);
        while (token.find()) {
            tokens.putIfAbsent(token.group(1), LIGHT.matcher(token.group(2)).replaceAll("$1"));
        }
        return rules(
                AT_RULE.matcher(COMMENT.matcher(file("charts.css")).replaceAll(""))
                        .replaceAll(""),
                tokens);
    }

    private static String rules(String css, Map<String, String> tokens) {
        StringBuilder rules = new StringBuilder();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            String selector = rule.group(1).strip();
            String body = Arrays.stream(rule.group(2).split(";"))
                    .map(String::strip)
                    .filter(property -> KNOWN.contains(property.split(":", 2)[0]))
                    .collect(Collectors.joining(";"));
            if (selector.indexOf(':') < 0 && !body.isEmpty()) {
                rules.append(selector.replaceAll("\\s+", " "))
                        .append('{')
                        .append(body)
                        .append('}');
            }
        }
        return USE.matcher(rules)
                .replaceAll(use -> Matcher.quoteReplacement(tokens.getOrDefault(use.group(1), "black")))
                .replace('"', '\'');
    }

    private static String file(String name) {
        try (InputStream in = PrintStyle.class.getResourceAsStream("/static/styles/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing style " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
