package org.accord.reports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.accord.capacity.NeedSummary;
import org.accord.capacity.Needs;
import org.accord.capacity.OfferSummary;
import org.accord.capacity.Offers;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.instruments.Dossier;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Open data as CSV by RFC 4180, the same columns in every language; names stand in the language that is authoritative.
 * Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
@Component
class ExploreCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Explorer explorer;
    private final Signatories signatories;
    private final Commitments commitments;
    private final Needs needs;
    private final Offers offers;

    ExploreCsv(Explorer explorer, Signatories signatories, Commitments commitments, Needs needs, Offers offers) {
        this.explorer = explorer;
        this.signatories = signatories;
        this.commitments = commitments;
        this.needs = needs;
        this.offers = offers;
    }

    /** Counts and shares; the last column is the day as of which they hold. */
    void table(Exploration asked, Explorer.Counted counted, LocalDate day, Writer out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            row(printer, asked.by(), "count", "share_percent", "total", "as_of");
            for (Explorer.Row row : counted.rows()) {
                row(
                        printer,
                        row.value(),
                        row.count(),
                        String.format(Locale.ROOT, "%.2f", row.share()),
                        counted.total(),
                        day);
            }
        }
    }

    /** Every record that was asked for. */
    void records(Exploration asked, Writer out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
            switch (asked.what()) {
                case SIGNATORIES -> {
                    row(printer, "slug", "name", "type", "country", "signed_on", "standing");
                    signatories.each(asked.signatories(), signatory -> row(printer, signatory));
                }
                case COMMITMENTS -> {
                    row(printer, "id", "title", "signatory", "type", "country", "principles", "state", "end");
                    commitments.each(explorer.commitments(asked), commitment -> row(printer, commitment));
                }
                case NEEDS -> {
                    row(
                            printer,
                            "id",
                            "title",
                            "state_asking",
                            "themes",
                            "languages",
                            "slots",
                            "from",
                            "to",
                            "urgency",
                            "state");
                    needs.each(asked.narrow(Needs.all()), need -> row(printer, need));
                }
                case OFFERS -> {
                    row(
                            printer,
                            "id",
                            "title",
                            "signatory",
                            "themes",
                            "regions",
                            "languages",
                            "slots",
                            "from",
                            "to",
                            "state");
                    offers.each(asked.narrow(Offers.all()), offer -> row(printer, offer));
                }
                case INSTRUMENTS -> {
                    row(printer, "slug", "name", "kind", "reference", "binding", "in_force_on", "states_bound");
                    explorer.dossiers(asked).forEach(dossier -> row(printer, dossier));
                }
            }
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
                signatory.standing());
    }

    private static void row(CSVPrinter printer, CommitmentSummary commitment) {
        row(
                printer,
                commitment.id(),
                commitment.title(),
                commitment.organisationSlug(),
                commitment.organisationType(),
                commitment.country(),
                joined(commitment.principles()),
                commitment.state(),
                commitment.end());
    }

    private static void row(CSVPrinter printer, NeedSummary need) {
        row(
                printer,
                need.id(),
                need.title(),
                need.asker().country().iso2(),
                joined(need.themes()),
                joined(need.languages()),
                need.slots(),
                need.window().from(),
                need.window().to(),
                need.urgency(),
                need.state());
    }

    private static void row(CSVPrinter printer, OfferSummary offer) {
        row(
                printer,
                offer.id(),
                offer.title(),
                offer.donor().slug(),
                joined(offer.themes()),
                joined(offer.regions()),
                joined(offer.languages()),
                offer.slots(),
                offer.window().from(),
                offer.window().to(),
                offer.state());
    }

    private static void row(CSVPrinter printer, Dossier dossier) {
        row(
                printer,
                dossier.instrument().slug(),
                dossier.instrument().name().authoritative(),
                dossier.instrument().kind(),
                dossier.instrument().reference(),
                dossier.binding(),
                dossier.inForceOn().map(LocalDate::toString).orElse(""),
                dossier.bound());
    }

    private static void row(CSVPrinter printer, @Nullable Object... cells) {
        List<String> harmless = Arrays.stream(cells)
                .map(String::valueOf)
                .map(ExploreCsv::harmless)
                .toList();
        try {
            printer.printRecord(harmless);
        } catch (IOException readerWentAway) {
            throw new UncheckedIOException(readerWentAway);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
