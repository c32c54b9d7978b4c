package org.accord.signatories.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.accord.search.IndexQuery;
import org.accord.shared.Language;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The directory as CSV by RFC 4180, with the filters of its page: all that match, a row for each signature, the same columns in every language,
 * names in the language that is authoritative. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe.
 */
@Controller
class SignatoriesCsv {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private final Signatories signatories;
    private final DirectoryQueries queries;

    SignatoriesCsv(Signatories signatories, DirectoryQueries queries) {
        this.signatories = signatories;
        this.queries = queries;
    }

    @GetMapping("/signatories.csv")
    void list(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        IndexQuery query = DirectoryQueries.standing(request, queries.signatures(request, Language.of(locale)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("accord-signatories.csv")
                        .build()
                        .toString());
        try (CSVPrinter printer = new CSVPrinter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            row(printer, "slug", "name", "type", "country", "signed_on", "standing", "charter");
            signatories.each(query, signatory -> row(printer, signatory));
        } catch (UncheckedIOException readerWentAway) {
            throw readerWentAway.getCause();
        }
    }

    private static void row(CSVPrinter printer, SignatorySummary signatory) {
        row(
                printer,
                signatory.slug(),
                signatory.name().authoritative(),
                signatory.type(),
                signatory.country().iso2(),
                signatory.signedOn(),
                signatory.standing(),
                signatory.charter());
    }

    private static void row(CSVPrinter printer, Object... cells) {
        List<String> harmless = Arrays.stream(cells)
                .map(String::valueOf)
                .map(SignatoriesCsv::harmless)
                .toList();
        try {
            printer.printRecord(harmless);
        } catch (IOException readerWentAway) {
            throw new UncheckedIOException(readerWentAway);
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
