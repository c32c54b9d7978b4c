package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * What a person reads comes from the message files: no Java source, template or script says it itself. What may stays in
 * {@code src/test/resources/messages/literal-text.csv}, with the reason.
 */
class LiteralTextTests {

    private static final Path EXCEPTIONS = Path.of("src", "test", "resources", "messages", "literal-text.csv");

    @Test
    void noSourceSaysSomethingItself() throws IOException {
        List<Path> sources = new ArrayList<>(files(Path.of("src", "main", "java"), ".java"));
        sources.addAll(files(Path.of("batch-jobs", "src", "main", "java"), ".java"));

        assertThat(sources).hasSizeGreaterThan(300);
        assertThat(unexplained(SourceTexts.of(sources))).isEmpty();
    }

    @Test
    void noTemplateSaysSomethingItself() throws IOException {
        Path templates = Path.of("src", "main", "resources", "templates");
        Set<String> texts = new TreeSet<>();
        for (String ending : List.of(".html", ".xml")) {
            for (Path file : files(templates, ending)) {
                texts.addAll(TemplateTexts.ofTemplate(file));
            }
        }

        assertThat(unexplained(texts)).isEmpty();
    }

    @Test
    void noScriptSaysSomethingItself() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (Path file : files(Path.of("frontend", "modules"), ".js")) {
            texts.addAll(TemplateTexts.ofScript(file));
        }

        assertThat(unexplained(texts)).isEmpty();
    }

    @Test
    void noExceptionIsLeftOver() throws IOException {
        Set<String> texts = SourceTexts.of(files(Path.of("src", "main", "java"), ".java"));
        for (Path file : files(Path.of("src", "main", "resources", "templates"), "ml")) {
            texts.addAll(TemplateTexts.ofTemplate(file));
        }

        assertThat(texts).containsAll(explained());
    }

    private static Set<String> unexplained(Set<String> texts) throws IOException {
        Set<String> left = new TreeSet<>(texts);
        left.removeAll(explained());
        return left;
    }

    private static Set<String> explained() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Stream<CSVRecord> rows =
                format.parse(Files.newBufferedReader(EXCEPTIONS, StandardCharsets.UTF_8)).stream()) {
            return rows.peek(row -> assertThat(row.get("why")).isNotBlank())
                    .map(row -> row.get("file") + ": " + row.get("text"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
