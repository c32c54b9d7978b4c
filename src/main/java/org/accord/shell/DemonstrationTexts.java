package org.accord.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.commitments.CommitmentDetails;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.IndicatorDetails;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.OrganisationType;

/** The cast of the demonstration, read from its tables: states are real, other names say that they are examples. */
final class DemonstrationTexts {

    private DemonstrationTexts() {}

    /** A signatory of the demonstration and the day its endorsement is set to. */
    record Signatory(ApplicationDraft application, LocalDate endorsed) {
        OrganisationType type() {
            OrganisationType type = application.type();
            return type == null ? OrganisationType.COMPANY : type;
        }
    }

    /** A promise that fits one type of organisation. */
    record Promise(OrganisationType type, Map<String, String> row) {

        CommitmentDraft draft(String charter, LocalDate from, int percentOfTarget) {
            BigDecimal baseline = new BigDecimal(text(row, "baseline"));
            BigDecimal target = new BigDecimal(text(row, "target"));
            boolean percentage = text(row, "unit").equals("%");
            BigDecimal scaled = percentage
                    ? target
                    : baseline.add(target.subtract(baseline)
                            .multiply(BigDecimal.valueOf(percentOfTarget))
                            .divide(BigDecimal.valueOf(100), 0, java.math.RoundingMode.UP));
            return new CommitmentDraft(
                    charter,
                    Language.EN,
                    text(row, "title"),
                    text(row, "description"),
                    principles(),
                    List.of(
                            new CommitmentDraft.MilestoneDraft(text(row, "first"), from.plusMonths(9)),
                            new CommitmentDraft.MilestoneDraft(text(row, "second"), from.plusMonths(24))),
                    List.of(new CommitmentDraft.IndicatorDraft(
                            text(row, "indicator"),
                            text(row, "unit"),
                            baseline,
                            scaled,
                            from.plusMonths(36),
                            null,
                            measured(from))),
                    details());
        }

        private IndicatorDetails measured(LocalDate from) {
            String verification = text(row, "verification");
            return verification.isEmpty()
                    ? IndicatorDetails.NONE
                    : new IndicatorDetails(from.getYear(), IndicatorDetails.Direction.UP, true, "", verification);
        }

        private CommitmentDetails details() {
            String translated = text(row, "translation title");
            return new CommitmentDetails(
                    text(row, "problem"),
                    words("norms"),
                    words("obligations"),
                    text(row, "responsible"),
                    text(row, "beneficiaries"),
                    null,
                    text(row, "risks"),
                    "",
                    text(row, "evidence"),
                    null,
                    null,
                    translated.isEmpty()
                            ? List.of()
                            : List.of(new CommitmentDetails.Translation(
                                    Language.FR, translated, text(row, "translation"))),
                    false);
        }

        private Set<String> words(String column) {
            String words = text(row, column);
            return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
        }

        private Set<Integer> principles() {
            return Arrays.stream(text(row, "principles").split(" "))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        }
    }

    static List<Signatory> signatories(String charter) {
        return CsvResource.rows("/demonstration/signatories.csv").stream()
                .map(row -> new Signatory(application(charter, row), LocalDate.parse(text(row, "endorsed"))))
                .toList();
    }

    static List<Promise> promises() {
        return CsvResource.rows("/demonstration/commitments.csv").stream()
                .map(row -> new Promise(OrganisationType.valueOf(text(row, "for")), row))
                .toList();
    }

    private static ApplicationDraft application(String charter, Map<String, String> row) {
        return new ApplicationDraft(
                charter,
                text(row, "name"),
                Language.valueOf(text(row, "language")),
                OrganisationType.valueOf(text(row, "type")),
                new CountryCode(text(row, "country")),
                "",
                "Demonstration",
                text(row, "function"),
                "demonstration@accord.example",
                "");
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
