package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/**
 * Which signatories a cycle asks, by the rule of the day on which it opens and by what they were on that day: whoever grows,
 * or signs anew, changes nothing of cycles before.
 */
@Component
class WhoOwes {

    private final Rules rules;
    private final Signatories signatories;
    private final Clock clock;

    WhoOwes(Rules rules, Signatories signatories, Clock clock) {
        this.rules = rules;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** Of all signatories at once. */
    Predicate<OrganisationId> in(Cycle cycle, AsOf asOf) {
        Owing owing = owing(cycle, asOf);
        if (owing.isEverybody()) {
            return any -> true;
        }
        Set<OrganisationId> spared = new HashSet<>();
        IndexQuery signed = Signatories.of(cycle.charter()).asOf(atOpening(cycle, asOf));
        signatories.each(signed, each -> {
            if (!owing.asks(each.type(), each.size(), each.joinedOn(), cycle.opens())) {
                spared.add(each.organisation());
            }
        });
        return organisation -> !spared.contains(organisation);
    }

    /** Of one. */
    boolean asks(Cycle cycle, OrganisationId organisation, AsOf asOf) {
        return asks(cycle, rules.of(cycle.charter(), asOf), organisation, asOf);
    }

    /**
     * Of one, by rules that were read.
     *
     * @param read those of the cycle's charter as of the moment
     */
    boolean asks(Cycle cycle, ReportingRules read, OrganisationId organisation, AsOf asOf) {
        Owing owing = read.on(cycle.opens()).owing();
        return owing.isEverybody()
                || signatories
                        .endorsement(cycle.charter(), organisation, atOpening(cycle, asOf))
                        .map(Recorded::state)
                        .map(signed -> asks(owing, signed, cycle.opens()))
                        .orElse(true);
    }

    private static boolean asks(Owing owing, Endorsement signed, LocalDate opens) {
        return owing.asks(signed.organisation().type(), signed.organisation().size(), signed.joinedOn(), opens);
    }

    private Owing owing(Cycle cycle, AsOf asOf) {
        return rules.of(cycle.charter(), asOf).on(cycle.opens()).owing();
    }

    private AsOf atOpening(Cycle cycle, AsOf asOf) {
        return cycle.opens().isBefore(asOf.day(clock)) ? AsOf.endOf(cycle.opens()) : asOf;
    }
}
