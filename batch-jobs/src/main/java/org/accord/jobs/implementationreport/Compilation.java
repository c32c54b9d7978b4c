package org.accord.jobs.implementationreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accord.commitments.CommitmentSummary;
import org.accord.progress.Obligation;
import org.accord.reports.ImplementationReport;
import org.accord.reports.ImplementationReport.Silent;
import org.accord.reports.Tally;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.signatories.SignatorySummary;
import org.jspecify.annotations.Nullable;

/**
 * Counts signatories and commitments one after the other; goes on from any {@link Figures}. Commitments come one
 * organisation after the other, so that it has to remember only one of them at a time.
 */
final class Compilation {

    private Tally total;
    private final Map<String, Tally> byPrinciple;
    private final Map<String, Tally> byType;
    private final Map<String, Tally> byRegion;
    private final List<Silent> silent;
    private Figures.@Nullable Account open;

    Compilation(Figures from) {
        total = from.total();
        byPrinciple = new HashMap<>(from.byPrinciple());
        byType = new HashMap<>(from.byType());
        byRegion = new HashMap<>(from.byRegion());
        silent = new ArrayList<>(from.silent());
        open = from.open();
    }

    /** One that has left, or is off the list, is no signatory; its commitments stay on record and count. */
    void add(SignatorySummary signatory) {
        if (signatory.standing().isListed()) {
            total = total.plusSignatory();
            change(byType, signatory.type().name(), Tally::plusSignatory);
            change(byRegion, region(signatory.country()), Tally::plusSignatory);
        }
    }

    void add(Owing owing) {
        CommitmentSummary commitment = owing.commitment();
        UnaryOperator<Tally> counted = tally -> counted(tally, owing);
        total = counted.apply(total);
        commitment.principles().forEach(principle -> change(byPrinciple, String.valueOf(principle), counted));
        change(byType, commitment.organisationType().name(), counted);
        change(byRegion, region(new CountryCode(commitment.country())), counted);
        long received =
                owing.obligations().stream().filter(Compilation::isReceived).count();
        open = account(commitment)
                .plus(commitment.principles(), owing.obligations().size(), received);
    }

    Figures figures() {
        return new Figures(total, byPrinciple, byType, byRegion, open, silent);
    }

    /** The report, when everything was added. */
    ImplementationReport report(ImplementationReportParameters wanted) {
        close();
        return new ImplementationReport(
                wanted.reportId(),
                wanted.charter(),
                wanted.period(),
                wanted.edition(),
                wanted.asOf(),
                total,
                byPrinciple,
                byType,
                byRegion,
                silent.stream()
                        .sorted(Comparator.comparing((Silent one) -> one.name().authoritative())
                                .thenComparing(Silent::organisation))
                        .toList());
    }

    private Figures.Account account(CommitmentSummary commitment) {
        Figures.Account now = open;
        String organisation = commitment.organisation().value();
        if (now != null && now.organisation().equals(organisation)) {
            return now;
        }
        close();
        return new Figures.Account(
                organisation, commitment.organisationSlug(), commitment.organisationName(), Set.of(), 0, 0);
    }

    /** A signatory counts under every principle it has a commitment under. */
    private void close() {
        Figures.Account done = open;
        if (done != null) {
            done.principles().forEach(number -> change(byPrinciple, String.valueOf(number), Tally::plusSignatory));
            if (done.isSilent()) {
                silent.add(done.silence());
            }
            open = null;
        }
    }

    private static Tally counted(Tally tally, Owing owing) {
        Tally more = tally.plus(owing.commitment().state());
        for (Obligation obligation : owing.obligations()) {
            more = more.plus(obligation.kept());
        }
        return more;
    }

    private static boolean isReceived(Obligation obligation) {
        return obligation.kept() == Obligation.Kept.ON_TIME || obligation.kept() == Obligation.Kept.LATE;
    }

    private static void change(Map<String, Tally> tallies, String part, UnaryOperator<Tally> change) {
        tallies.put(part, change.apply(tallies.getOrDefault(part, Tally.NONE)));
    }

    private static String region(CountryCode country) {
        return Countries.find(country).map(Country::region).map(Enum::name).orElse("OTHER");
    }
}
