package org.accord.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts the sheets that a style sheet imports in place of its import rules, so that a browser asks once: a sheet alone, or
 * one in the braces of its media. The sheets lie beside it and import nothing.
 */
final class OneSheet implements ResourceTransformer {

    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z]+\\.css)\"( [a-z]+)?;");

    @Override
    public Resource transform(HttpServletRequest request, Resource sheet, ResourceTransformerChain next)
            throws IOException {
        Resource resource = next.transform(request, sheet);
        String text = resource.getContentAsString(StandardCharsets.UTF_8);
        Matcher imports = IMPORT.matcher(text);
        if (!imports.find()) {
            return resource;
        }
        String whole = imports.replaceAll(found -> Matcher.quoteReplacement(imported(resource, found)));
        return new TransformedResource(resource, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String imported(Resource from, MatchResult rule) {
        String text = text(from, rule.group(1));
        return rule.group(2) == null ? text : "@media" + rule.group(2) + " {\n" + text + "}\n";
    }

    private static String text(Resource from, String name) {
        try {
            return from.createRelative(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
