package org.accord.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.commitments.Commitment;
import org.accord.progress.Obligation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as CSV by RFC 4180: one row per part, with the same columns in every language. */
public final class ReportCsv {

    /** The states commitments on record can be in, in the order of columns. */
    public static final List<Commitment.State> STATES = Stream.of(Commitment.State.values())
            .filter(Commitment.State::isPublic)
            .toList();

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "dimension",
                    "part",
                    "signatories",
                    "published",
                    "at_risk",
                    "completed",
                    "discontinued",
                    "due",
                    "received",
                    "on_time",
                    "late",
                    "awaited",
                    "silent")
            .get();

    private ReportCsv() {}

    /** Whole text, lines ended by CR LF. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
    public static String of(ImplementationReport report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            row(printer, "total", "all", report.total());
            rows(printer, "principle", report.byPrinciple());
            rows(printer, "type", report.byType());
            rows(printer, "region", report.byRegion());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return text.toString();
    }

    private static void rows(CSVPrinter printer, String dimension, Map<String, Tally> parts) throws IOException {
        for (Map.Entry<String, Tally> part : parts.entrySet()) {
            row(printer, dimension, part.getKey(), part.getValue());
        }
    }

    private static void row(CSVPrinter printer, String dimension, String part, Tally tally) throws IOException {
        printer.printRecord(
                dimension,
                harmless(part),
                tally.signatories(),
                tally.commitments(Commitment.State.PUBLISHED),
                tally.commitments(Commitment.State.AT_RISK),
                tally.commitments(Commitment.State.COMPLETED),
                tally.commitments(Commitment.State.DISCONTINUED),
                tally.due(),
                tally.received(),
                tally.obligations(Obligation.Kept.ON_TIME),
                tally.obligations(Obligation.Kept.LATE),
                tally.obligations(Obligation.Kept.AWAITED),
                tally.obligations(Obligation.Kept.SILENT));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
