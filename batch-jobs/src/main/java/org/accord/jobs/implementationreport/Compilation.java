package org.accord.jobs.implementationreport;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.accord.commitments.CommitmentSummary;
import org.accord.progress.Obligation;
import org.accord.reports.Tally;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.signatories.SignatorySummary;

/** Counts signatories and commitments one after the other; goes on from any {@link Figures}. */
final class Compilation {

    private Tally total;
    private final Map<String, Tally> byPrinciple;
    private final Map<String, Tally> byType;
    private final Map<String, Tally> byRegion;
    private final Map<String, Figures.Owed> owed;

    Compilation(Figures from) {
        total = from.total();
        byPrinciple = new HashMap<>(from.byPrinciple());
        byType = new HashMap<>(from.byType());
        byRegion = new HashMap<>(from.byRegion());
        owed = new HashMap<>(from.owed());
    }

    void add(SignatorySummary signatory) {
        total = total.plusSignatory();
        change(byType, signatory.type().name(), Tally::plusSignatory);
        change(byRegion, region(signatory.country()), Tally::plusSignatory);
    }

    /** Adds a commitment with the obligations on it, one per cycle of the period. */
    void add(CommitmentSummary commitment, Collection<Obligation> obligations) {
        UnaryOperator<Tally> counted = tally -> counted(tally, commitment, obligations);
        total = counted.apply(total);
        commitment.principles().forEach(principle -> change(byPrinciple, String.valueOf(principle), counted));
        change(byType, commitment.organisationType().name(), counted);
        change(byRegion, region(new CountryCode(commitment.country())), counted);
        if (!obligations.isEmpty()) {
            long received = obligations.stream().filter(Compilation::isReceived).count();
            owed.merge(
                    commitment.organisation().value(),
                    new Figures.Owed(obligations.size(), received),
                    Figures.Owed::plus);
        }
    }

    Figures figures() {
        return new Figures(total, byPrinciple, byType, byRegion, owed);
    }

    private static Tally counted(Tally tally, CommitmentSummary commitment, Collection<Obligation> obligations) {
        Tally more = tally.plus(commitment.state());
        for (Obligation obligation : obligations) {
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
