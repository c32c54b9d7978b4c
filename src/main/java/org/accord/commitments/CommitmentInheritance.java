package org.accord.commitments;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.Inheritance;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an absorbed organisation promised goes on under the one that absorbed it, drafts too. */
@Component
@Order(1)
class CommitmentInheritance implements Inheritance {

    private final CommitmentStore store;
    private final HandOverBook offers;
    private final Signatories signatories;
    private final SearchIndex index;
    private final Clock clock;

    CommitmentInheritance(
            CommitmentStore store, HandOverBook offers, Signatories signatories, SearchIndex index, Clock clock) {
        this.store = store;
        this.offers = offers;
        this.signatories = signatories;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void takeOver(OrganisationId from, Organisation by, Absorption absorbed) {
        Commitment.TakenOver taken = new Commitment.TakenOver(absorbed.name(), absorbed.on(), Days.of(clock.instant()));
        IndexQuery all = IndexQuery.of(store.commitments.kind()).where("organisation", from.value());
        Map<String, Boolean> ended = new HashMap<>();
        for (String id : index.ids(all)) {
            store.commitments
                    .find(id)
                    .filter(found -> found.state().organisation().id().equals(from))
                    .filter(found -> ended.computeIfAbsent(found.state().charter(), charter -> isMerged(charter, from)))
                    .ifPresent(found -> takeOver(found, Commitment.Lead.of(by, taken)));
        }
    }

    /** What was promised under a charter that it had left before stays where it was. */
    private boolean isMerged(String charter, OrganisationId from) {
        return signatories
                .endorsement(charter, from, AsOf.NOW)
                .filter(signed -> signed.state().standing() == Standing.MERGED)
                .isPresent();
    }

    private void takeOver(Recorded<Commitment> found, Commitment.Lead by) {
        Commitment next = dated(found).takenOver(by);
        store.commitments.record(new NewState<>(
                "took-over",
                found.id(),
                found.version(),
                next,
                next.state().isPublic() ? Visibility.PUBLIC : Visibility.PARTIES,
                next.state().isPublic() ? null : by.id()));
        offers.close(found.id());
    }

    /** Of one that ended before days were kept, the day is that of the act that ended it, not of this one. */
    private Commitment dated(Recorded<Commitment> found) {
        Commitment now = found.state();
        if (!now.state().isEnded() || now.course().endedOn() != null) {
            return now;
        }
        return store.commitments.history(found.id()).stream()
                .filter(step ->
                        step.state().filter(then -> then.state().isEnded()).isPresent())
                .findFirst()
                .map(ended -> now.endedOn(Days.of(ended.at())))
                .orElse(now);
    }
}
