package org.accord.contributions;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.commitments.Commitments;
import org.accord.commitments.Continuation;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.Inheritance;
import org.accord.signatories.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What waits for a decision or for a reply goes before those who have the commitment now, after the commitments: they read
 * it and may reply, with the days of the rule. What is printed stays as it was.
 */
@Component
@Order(ContributionInheritance.AFTER_COMMITMENTS)
class ContributionInheritance implements Inheritance, Continuation {

    static final int AFTER_COMMITMENTS = 3;

    private final ContributionStore store;
    private final ReplyRules rules;
    private final Commitments commitments;
    private final SearchIndex index;
    private final Clock clock;

    ContributionInheritance(
            ContributionStore store, ReplyRules rules, Commitments commitments, SearchIndex index, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.commitments = commitments;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void takeOver(OrganisationId from, Organisation by, Absorption absorbed) {
        goOn(ContributionStore.all().where("signatory", from.value()));
    }

    @Override
    public void goOn(String commitment) {
        goOn(ContributionStore.all().where("commitment", commitment));
    }

    private void goOn(IndexQuery some) {
        LocalDate today = Days.of(clock.instant());
        for (String id : index.ids(some)) {
            store.contributions
                    .find(id)
                    .filter(found -> found.state().isPending(today))
                    .ifPresent(found -> goOn(found, today));
        }
    }

    private void goOn(Recorded<Contribution> found, LocalDate today) {
        Contribution contribution = found.state();
        LocalDate until = today.plusDays(rules.now(contribution.charter()).replyDays());
        commitments
                .find(contribution.commitment(), AsOf.NOW)
                .map(commitment -> commitment.state().organisation())
                .filter(lead -> !lead.id().equals(contribution.signatory()))
                .ifPresent(lead -> store.takeOver(found.version(), contribution.takenOver(lead, until)));
    }
}
