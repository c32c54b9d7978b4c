package org.accord.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** Looks at obligations and tells signatories how each stands by them; looking again changes nothing. */
@Component
class StandingRounds {

    private final Commitments commitments;
    private final Signatories signatories;
    private final SignatoryCycles cycles;
    private final Obligations obligations;
    private final Rules rules;
    private final Clock clock;

    StandingRounds(
            Commitments commitments,
            Signatories signatories,
            SignatoryCycles cycles,
            Obligations obligations,
            Rules rules,
            Clock clock) {
        this.commitments = commitments;
        this.signatories = signatories;
        this.cycles = cycles;
        this.obligations = obligations;
        this.rules = rules;
        this.clock = clock;
    }

    /** All signatories that made a commitment, over one pass of the commitments. */
    void note(String charter) {
        List<Cycle> opened = cycles.opened(charter, AsOf.NOW);
        List<Dues> dues =
                opened.stream().map(cycle -> obligations.dues(cycle, AsOf.NOW)).toList();
        Map<OrganisationId, List<List<Obligation.Kept>>> kept = new HashMap<>();
        commitments.each(Commitments.all().where("charter", charter), commitment -> {
            List<List<Obligation.Kept>> own = kept.computeIfAbsent(
                    commitment.organisation(),
                    ignored -> IntStream.range(0, opened.size())
                            .<List<Obligation.Kept>>mapToObj(each -> new ArrayList<>())
                            .toList());
            for (int i = 0; i < opened.size(); i++) {
                List<Obligation.Kept> there = own.get(i);
                dues.get(i).ofLead(commitment).ifPresent(owed -> there.add(owed.kept()));
            }
        });
        Map<String, Map<OrganisationId, Extension>> extensions = new HashMap<>();
        opened.forEach(cycle -> extensions.put(cycle.id(), obligations.extensions(cycle, AsOf.NOW)));
        StandingRule rule = new StandingRule(rules.of(charter));
        kept.forEach((organisation, own) -> note(
                charter,
                organisation,
                rule,
                IntStream.range(0, opened.size())
                        .mapToObj(i -> SignatoryCycle.of(
                                opened.get(i),
                                own.get(i),
                                extensions
                                        .getOrDefault(opened.get(i).id(), Map.of())
                                        .get(organisation),
                                !dues.get(i).asks(organisation)))
                        .toList()));
    }

    /** One signatory. */
    void note(String charter, OrganisationId organisation) {
        note(charter, organisation, new StandingRule(rules.of(charter)), cycles.of(charter, organisation, AsOf.NOW));
    }

    private void note(
            String charter, OrganisationId organisation, StandingRule rule, List<SignatoryCycle> newestFirst) {
        signatories
                .endorsement(charter, organisation, AsOf.NOW)
                .map(Recorded::state)
                .ifPresent(signed -> note(signed, rule, newestFirst));
    }

    /** What was over before this signature says nothing about it. */
    private void note(Endorsement signed, StandingRule rule, List<SignatoryCycle> newestFirst) {
        List<SignatoryCycle> asked = newestFirst.stream()
                .filter(cycle -> !cycle.wasOverBefore(signed))
                .toList();
        rule.judge(asked, AsOf.NOW.day(clock))
                .ifPresentOrElse(
                        verdict -> signatories.noteStanding(
                                signed.charter(),
                                signed.organisation().id(),
                                verdict.standing(),
                                verdict.reason(),
                                verdict.ground()),
                        () -> relieve(signed, rule, asked));
    }

    /** Whoever gave up what it owed a report on owes none; only a report brings back who was silent. */
    private void relieve(Endorsement signed, StandingRule rule, List<SignatoryCycle> asked) {
        Standing noted = signed.computed().standing();
        if ((noted == Standing.DUE || noted == Standing.OVERDUE) && rule.owesNothing(asked)) {
            signatories.noteStanding(signed.charter(), signed.organisation().id(), Standing.ACTIVE, "nothingOwed");
        }
    }
}
