package org.accord.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of facts that ships with Accord: CSV with a header, UTF-8, under {@code /reference/}. */
public final class CsvResource {

    private CsvResource() {}

    /** The rows in order, each by column name; the name is below {@code /reference/} unless it begins with a slash. */
    public static List<Map<String, String>> rows(String name) {
        try (InputStream in =
                CsvResource.class.getResourceAsStream(name.startsWith("/") ? name : "/reference/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Map<String, String>> parse(Reader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }
}
