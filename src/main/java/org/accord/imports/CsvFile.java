package org.accord.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV by RFC 4180, in UTF-8 with or without a mark in front, separated by commas, semicolons or tabs. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int MOST_SEPARATORS = 10_000;
    private static final char MARK = '\uFEFF';

    private CsvFile() {}

    static Sheet read(byte[] content) {
        String text = decode(content);
        refuseWide(text);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Line> lines = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                add(line(record), lines);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw ImportProblem.Invalid.file("imports.quotes", "row", lines.isEmpty() ? 1 : last(lines) + 1);
        }
        return new Sheet(lines);
    }

    /** The parser keeps every cell of a row. */
    private static void refuseWide(String text) {
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            separators = letter == '\n' ? 0 : separators + (SEPARATORS.contains(letter) ? 1 : 0);
            if (separators > MOST_SEPARATORS) {
                throw ImportProblem.Invalid.file("imports.bomb");
            }
        }
    }

    private static int last(List<Sheet.Line> lines) {
        return lines.getLast().number();
    }

    static void add(Sheet.Line line, List<Sheet.Line> lines) {
        if (line.isBlank()) {
            return;
        }
        if (lines.size() > Sheet.MOST_ROWS) {
            throw ImportProblem.Invalid.file("imports.tooManyRows");
        }
        lines.add(line);
    }

    private static Sheet.Line line(CSVRecord record) {
        List<Sheet.Cell> cells = new ArrayList<>();
        for (int place = 0; place < Math.min(record.size(), Sheet.MOST_CELLS); place++) {
            cells.add(Sheet.Cell.of(record.get(place)));
        }
        return new Sheet.Line(Math.toIntExact(record.getRecordNumber()), cells);
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw ImportProblem.Invalid.file("imports.notUtf8");
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw ImportProblem.Invalid.file("imports.notUtf8");
        }
    }

    /** The one that stands most often in the heading, outside of quotes. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> count(text, separator)))
                .orElse(',');
    }

    private static long count(String text, char separator) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n') {
                return count;
            } else if (!quoted && letter == separator) {
                count++;
            }
        }
        return count;
    }
}
