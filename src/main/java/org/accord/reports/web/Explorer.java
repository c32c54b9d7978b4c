package org.accord.reports.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.capacity.Needs;
import org.accord.capacity.Offers;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.commitments.Commitments;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instruments;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** Counts what is public by the fields of the index, as of any day. */
@Component
class Explorer {

    private static final Set<String> IN_ORDER = Set.of("year", "principle", "urgency", "score");

    private final Signatories signatories;
    private final Commitments commitments;
    private final Needs needs;
    private final Offers offers;
    private final Instruments instruments;
    private final Charters charters;
    private final Clock clock;

    Explorer(
            Signatories signatories,
            Commitments commitments,
            Needs needs,
            Offers offers,
            Instruments instruments,
            Charters charters,
            Clock clock) {
        this.signatories = signatories;
        this.commitments = commitments;
        this.needs = needs;
        this.offers = offers;
        this.instruments = instruments;
        this.charters = charters;
        this.clock = clock;
    }

    /**
     * Counts by value.
     *
     * @param rows years, principles and urgencies in their order, all else largest first
     * @param total of things; less than the sum of rows when one thing counts under several values
     */
    record Counted(List<Row> rows, long total) {

        private static Counted of(Map<String, Long> counts, String by, long total) {
            List<Row> rows = new ArrayList<>();
            counts.forEach((value, count) -> rows.add(new Row(value, count, total == 0 ? 0 : 100.0 * count / total)));
            rows.sort(
                    IN_ORDER.contains(by)
                            ? Comparator.comparing(row -> Integer.parseInt(row.value()))
                            : Comparator.comparing(Row::count).reversed().thenComparing(Row::value));
            return new Counted(List.copyOf(rows), total);
        }

        /** Things without any value of the field. */
        long rest() {
            return Math.max(0, total - rows.stream().mapToLong(Row::count).sum());
        }

        /** True when one thing counts under several values. */
        boolean overlaps() {
            return rows.stream().mapToLong(Row::count).sum() > total;
        }
    }

    /** One value; the share is in per cent of all things. */
    record Row(String value, long count, double share) {}

    Counted count(Exploration asked) {
        return switch (asked.what()) {
            case SIGNATORIES -> {
                IndexQuery query = asked.signatories();
                yield Counted.of(signatories.countBy(query, asked.by()), asked.by(), signatories.count(query));
            }
            case COMMITMENTS -> {
                IndexQuery query = commitments(asked);
                yield Counted.of(commitments.countBy(query, asked.by()), asked.by(), commitments.count(query));
            }
            case NEEDS -> {
                IndexQuery query = asked.narrow(Needs.all());
                yield Counted.of(needs.countBy(query, asked.by()), asked.by(), needs.count(query));
            }
            case OFFERS -> {
                IndexQuery query = asked.narrow(Offers.all());
                yield Counted.of(offers.countBy(query, asked.by()), asked.by(), offers.count(query));
            }
            case INSTRUMENTS -> ofInstruments(asked);
        };
    }

    /** Principles are those of the first charter on record. */
    IndexQuery commitments(Exploration asked) {
        return asked.commitments(numbered(charters, asked.asOf()));
    }

    static String numbered(Charters charters, AsOf asOf) {
        return charters.all(asOf).stream().findFirst().map(Charter::slug).orElse(Charters.PARIS_CALL);
    }

    /** The instruments of which something was true by the day: a few dozen at most, so they are counted here. */
    List<Dossier> dossiers(Exploration asked) {
        return instruments.all(asked.asOf().day(clock), asked.known()).stream()
                .filter(dossier -> asked.takes("kind", field(dossier, "kind")))
                .filter(dossier -> asked.takes("binding", field(dossier, "binding")))
                .toList();
    }

    private Counted ofInstruments(Exploration asked) {
        List<Dossier> dossiers = dossiers(asked);
        Map<String, Long> counts = dossiers.stream()
                .collect(Collectors.groupingBy(
                        dossier -> field(dossier, asked.by()), LinkedHashMap::new, Collectors.counting()));
        return Counted.of(counts, asked.by(), dossiers.size());
    }

    static String field(Dossier dossier, String field) {
        return field.equals("kind")
                ? dossier.instrument().kind().name()
                : dossier.binding().name();
    }
}
