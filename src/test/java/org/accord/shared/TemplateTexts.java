package org.accord.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Literals in templates and scripts that a person would read; each as {@code file: literal}. */
final class TemplateTexts {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final List<String> FILLED = List.of("th:text", "th:utext", "th:replace", "th:insert");
    private static final List<String> ATTRIBUTES = List.of("alt", "title", "aria-label", "placeholder");
    private static final Pattern SHOWN = Pattern.compile(
            "(?:textContent|innerText|innerHTML|ariaLabel|\\.title|placeholder|\\.alt)\\s*=\\s*([\"'`][^\"'`]*[\"'`])"
                    + "|(?:alert|confirm|prompt)\\(([\"'`][^\"'`]*[\"'`])"
                    + "|setAttribute\\(\"(?:aria-label|title|alt|placeholder)\",\\s*([\"'`][^\"'`]*[\"'`])");
    private static final Pattern PROSE = Pattern.compile("[\"'`]([^\"'`\\n]*\\p{L}{2,} \\p{L}{2,}[^\"'`\\n]*)[\"'`]");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|\\s//\\s.*$", Pattern.DOTALL);

    private TemplateTexts() {}

    static Set<String> ofTemplate(Path file) throws IOException {
        Document template = Jsoup.parse(Files.readString(file), Parser.xmlParser());
        Set<String> texts = new TreeSet<>();
        template.traverse((node, depth) -> {
            if (node instanceof TextNode text && isRead(text)) {
                texts.add(file.getFileName() + ": " + text.text().strip());
            }
            if (node instanceof Element element) {
                ATTRIBUTES.stream()
                        .map(element::attr)
                        .filter(value -> WORD.matcher(value).find())
                        .forEach(value -> texts.add(file.getFileName() + ": " + value));
            }
        });
        return texts;
    }

    /** Not replaced when the page is made, and in a part of the file that becomes one. */
    private static boolean isRead(TextNode text) {
        if (!WORD.matcher(text.text()).find() || !(text.parent() instanceof Element parent)) {
            return false;
        }
        if (parent.normalName().equals("style")) {
            return false;
        }
        boolean nameOfAFile = parent.normalName().equals("title")
                && parent.parents().stream().noneMatch(each -> each.hasAttr("th:fragment"));
        boolean filled = Stream.concat(Stream.of(parent), parent.parents().stream())
                .filter(each -> !each.normalName().equals("html"))
                .anyMatch(each -> FILLED.stream().anyMatch(each::hasAttr));
        return !nameOfAFile && !filled;
    }

    static Set<String> ofScript(Path file) throws IOException {
        String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        Set<String> texts = new TreeSet<>();
        Stream.of(SHOWN, PROSE)
                .flatMap(pattern -> pattern.matcher(code).results())
                .flatMap(found -> Stream.of(1, 2, 3)
                        .filter(group -> group <= found.groupCount())
                        .map(found::group))
                .filter(text -> text != null && WORD.matcher(text).find())
                .forEach(text -> texts.add(file.getFileName() + ": " + text));
        return texts;
    }
}
