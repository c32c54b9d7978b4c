package org.accord.imports;

import java.io.IOException;
import java.util.List;
import org.accord.shared.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What is wrong with rows, as a file for whoever made the list: RFC 4180, with the mark that spreadsheets know UTF-8 by. */
final class FaultsCsv {

    private static final String MARK = "\uFEFF";
    private static final String BEGINNINGS = "=+-@\t\r";

    private final Words words;
    private final Language language;

    FaultsCsv(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    String of(List<ImportRow> rows) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(words.errorHeadings(language));
            for (ImportRow row : rows) {
                for (Fault fault : row.faults()) {
                    printer.printRecord(
                            row.number(),
                            words.label(fault.column(), language),
                            harmless(row.cell(fault.column())),
                            harmless(words.said(fault, language)));
                }
            }
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
