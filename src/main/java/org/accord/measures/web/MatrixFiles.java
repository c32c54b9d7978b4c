package org.accord.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.measures.Cell;
import org.accord.measures.Matrices;
import org.accord.measures.Matrix;
import org.accord.measures.Measure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix for machines: as JSON, and as CSV with one row for each state and instrument. */
@RestController
class MatrixFiles {

    private static final String FORMULA = "=+-@\t\r";

    private final Matrices matrices;
    private final Clock clock;

    MatrixFiles(Matrices matrices, Clock clock) {
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/instruments/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    MatrixJson json(HttpServletRequest request) {
        return MatrixJson.of(AskedMatrix.of(request, clock).from(matrices));
    }

    @GetMapping("/instruments/matrix.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matrix matrix = AskedMatrix.of(request, clock).from(matrices);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("accord-matrix-" + matrix.group().slug() + ".csv")
                        .build()
                        .toString());
        try (OutputStreamWriter out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "state", "instrument", "status", "true_on", "claims", "laws", "enforcement", "reviewed", "as_of");
            for (Matrix.Row row : matrix.rows()) {
                for (Cell cell : row.cells()) {
                    printer.printRecord(values(row, cell, matrix));
                }
            }
        }
    }

    private static List<String> values(Matrix.Row row, Cell cell, Matrix matrix) {
        return Arrays.asList(
                row.state().slug(),
                cell.instrument().slug(),
                cell.status().map(fact -> fact.what().name()).orElse(""),
                cell.status().map(fact -> fact.trueOn().day().toString()).orElse(""),
                cell.claims().stream().map(claim -> claim.what().name()).collect(Collectors.joining(" ")),
                titles(cell.laws()),
                titles(cell.enforcement()),
                String.valueOf(
                        cell.measures().stream().filter(Measure::isReviewed).count()),
                matrix.day().toString());
    }

    /** Titles as they are cited; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String titles(List<Measure> measures) {
        String titles = measures.stream().map(Measure::title).collect(Collectors.joining("; "));
        return !titles.isEmpty() && FORMULA.indexOf(titles.charAt(0)) >= 0 ? "'" + titles : titles;
    }
}
