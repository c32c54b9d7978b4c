package org.accord.shell.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The tokens of our own style sheet, in its order.
 *
 * @param colours names of those that differ between the schemes
 * @param measures lengths and numbers by name
 */
record Tokens(List<String> colours, Map<String, String> measures) {

    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    static Tokens read() {
        List<String> colours = new ArrayList<>();
        Map<String, String> measures = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(firstBlock());
        while (token.find()) {
            String value = token.group(2);
            if (value.startsWith("light-dark")) {
                colours.add(token.group(1));
            } else if (Character.isDigit(value.charAt(0)) || value.startsWith("clamp")) {
                measures.put(token.group(1), value);
            }
        }
        return new Tokens(colours, measures);
    }

    private static String firstBlock() {
        try {
            String sheet = new ClassPathResource("static/styles/tokens.css").getContentAsString(StandardCharsets.UTF_8);
            return sheet.substring(0, sheet.indexOf('}'));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
