package org.accord.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accord.shared.LocalisedText;
import org.accord.shared.ReportingPeriod;

/**
 * What became of a charter's commitments in a period, compiled from the record as of a day. The same day and edition
 * give the same report, whoever compiles it and how often.
 *
 * @param id from charter, period, edition and day
 * @param edition {@code preliminary}, {@code final} or {@code corrected}
 * @param asOf the record's state at the end of this day in UTC
 * @param total over all signatories
 * @param byPrinciple by the principle's number; a commitment counts under each of its principles, a signatory under
 *     each it has a commitment under
 * @param byType by name of {@link org.accord.signatories.OrganisationType}
 * @param byRegion by name of {@link org.accord.shared.Region}; {@code OTHER} for entities without one
 * @param silent signatories that owed reports and sent none, by name
 */
public record ImplementationReport(
        String id,
        String charter,
        ReportingPeriod period,
        String edition,
        LocalDate asOf,
        Tally total,
        Map<String, Tally> byPrinciple,
        Map<String, Tally> byType,
        Map<String, Tally> byRegion,
        List<Silent> silent) {

    /** A signatory that sent nothing. */
    public record Silent(String organisation, String slug, LocalisedText name, long owed) {}

    public ImplementationReport {
        byPrinciple = java.util.Collections.unmodifiableMap(new TreeMap<>(byPrinciple));
        byType = java.util.Collections.unmodifiableMap(new TreeMap<>(byType));
        byRegion = java.util.Collections.unmodifiableMap(new TreeMap<>(byRegion));
        silent = List.copyOf(silent);
    }

    public static String id(String charter, ReportingPeriod period, String edition, LocalDate asOf) {
        return String.join(
                ".",
                "implementation",
                charter,
                period.from().toString(),
                period.to().toString(),
                edition,
                asOf.toString());
    }
}
