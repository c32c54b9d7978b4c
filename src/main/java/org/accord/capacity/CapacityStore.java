package org.accord.capacity;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where needs, offers and matchings are kept. */
@Component
class CapacityStore {

    static final String NEED = "need";
    static final String OFFER = "offer";
    static final String MATCHING = "matching-report";

    final Records<Need> needs;
    final Records<Offer> offers;
    final Records<MatchingReport> matchings;

    CapacityStore(RecordKinds kinds) {
        needs = kinds.of(NEED, "needs", Need.class);
        offers = kinds.of(OFFER, "offers", Offer.class);
        matchings = kinds.of(MATCHING, "matching_reports", MatchingReport.class);
    }
}
