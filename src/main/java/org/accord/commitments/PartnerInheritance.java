package org.accord.commitments;

import java.time.Clock;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.Inheritance;
import org.accord.signatories.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where an absorbed organisation was a partner, or asked, the one that absorbed it is; once, and not beside its own lead. */
@Component
@Order(2)
class PartnerInheritance implements Inheritance {

    private final CommitmentStore store;
    private final PartnerBook book;
    private final Clock clock;

    PartnerInheritance(CommitmentStore store, PartnerBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void takeOver(OrganisationId from, Organisation by, Absorption absorbed) {
        Commitment.TakenOver taken = new Commitment.TakenOver(absorbed.name(), absorbed.on(), Days.of(clock.instant()));
        IndexQuery all = IndexQuery.of(CommitmentStore.PARTNER)
                .where("organisation", from.value())
                .where("standing", "yes");
        for (String id : book.index().ids(all)) {
            store.partners
                    .find(id)
                    .filter(found -> found.state().isOf(from))
                    .ifPresent(found -> takeOver(found, Commitment.Lead.of(by, taken)));
        }
        led(by.id());
    }

    private void takeOver(Recorded<Partner> found, Commitment.Lead by) {
        Partner partner = found.state();
        boolean there = by.id().equals(book.lead(partner)) || book.isStanding(partner.commitment(), by.id());
        Partner next = there ? partner.over(clock.instant()) : partner.takenOver(by);
        book.tookOver(next, found.version());
    }

    /** What it leads since then, and was a partner of. */
    private void led(OrganisationId by) {
        IndexQuery own = IndexQuery.of(CommitmentStore.PARTNER)
                .where("organisation", by.value())
                .where("standing", "yes");
        for (String id : book.index().ids(own)) {
            store.partners
                    .find(id)
                    .map(Recorded::state)
                    .filter(partner -> book.lead(partner).equals(by))
                    .ifPresent(partner -> book.leads(partner.commitment(), by, clock.instant()));
        }
    }
}
