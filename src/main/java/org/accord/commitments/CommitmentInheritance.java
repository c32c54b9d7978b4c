package org.accord.commitments;

import java.time.Clock;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.Inheritance;
import org.accord.signatories.Organisation;
import org.springframework.stereotype.Component;

/** What an absorbed organisation promised goes on under the one that absorbed it, drafts too. */
@Component
class CommitmentInheritance implements Inheritance {

    private final CommitmentStore store;
    private final SearchIndex index;
    private final Clock clock;

    CommitmentInheritance(CommitmentStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void takeOver(OrganisationId from, Organisation by, Absorption absorbed) {
        Commitment.TakenOver taken = new Commitment.TakenOver(absorbed.name(), absorbed.on(), Days.of(clock.instant()));
        IndexQuery all = IndexQuery.of(store.commitments.kind()).where("organisation", from.value());
        for (String id : index.ids(all)) {
            store.commitments
                    .find(id)
                    .filter(found -> found.state().organisation().id().equals(from))
                    .ifPresent(found -> takeOver(found, Commitment.Lead.of(by, taken)));
        }
    }

    private void takeOver(Recorded<Commitment> found, Commitment.Lead by) {
        Commitment next = found.state().takenOver(by);
        store.commitments.record(new NewState<>(
                "took-over",
                found.id(),
                found.version(),
                next,
                next.state().isPublic() ? Visibility.PUBLIC : Visibility.PARTIES,
                by.id()));
    }
}
