package org.accord.capacity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A matching as CSV by RFC 4180: one row per proposal and per need without one, the same columns in every language. */
public final class MatchingCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "need",
                    "need_title",
                    "state",
                    "offer",
                    "offer_title",
                    "donor",
                    "slots",
                    "wanted",
                    "score",
                    "score_theme",
                    "score_language",
                    "score_window",
                    "score_size",
                    "blocking",
                    "blocking_rules",
                    "competing_needs",
                    "slots_there",
                    "needs_ahead")
            .get();

    private MatchingCsv() {}

    /** Whole text, lines ended by CR LF. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
    public static String of(MatchingReport report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (MatchingReport.Proposal proposal : report.proposals()) {
                row(printer, proposal);
            }
            for (MatchingReport.Unmatched unmatched : report.unmatched()) {
                row(printer, unmatched);
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return text.toString();
    }

    private static void row(CSVPrinter printer, MatchingReport.Proposal proposal) throws IOException {
        printer.printRecord(
                proposal.need().id(),
                harmless(proposal.need().title()),
                proposal.need().party().country().iso2(),
                proposal.offer().id(),
                harmless(proposal.offer().title()),
                proposal.offer().party().slug(),
                proposal.slots(),
                proposal.wanted(),
                proposal.score().total(),
                proposal.score().theme(),
                proposal.score().language(),
                proposal.score().window(),
                proposal.score().size(),
                "",
                "",
                "",
                "",
                "");
    }

    private static void row(CSVPrinter printer, MatchingReport.Unmatched unmatched) throws IOException {
        printer.printRecord(
                unmatched.need().id(),
                harmless(unmatched.need().title()),
                unmatched.need().party().country().iso2(),
                "",
                "",
                "",
                0,
                "",
                "",
                "",
                "",
                "",
                "",
                unmatched.blocking(),
                unmatched.relaxed().stream()
                        .map(relaxed -> relaxed.rule() + ":" + relaxed.offers())
                        .collect(Collectors.joining(" ")),
                unmatched.competing(),
                unmatched.slots(),
                unmatched.ahead());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
