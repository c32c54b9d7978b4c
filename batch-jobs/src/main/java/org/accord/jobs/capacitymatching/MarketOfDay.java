package org.accord.jobs.capacitymatching;

import java.time.LocalDate;
import org.accord.capacity.CapacityMarket;
import org.accord.capacity.Need;
import org.accord.capacity.Needs;
import org.accord.capacity.Offer;
import org.accord.capacity.Offers;
import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.springframework.stereotype.Component;

/** The needs and offers that were open at the end of a day. A day that is over reads the same for ever. */
@Component
class MarketOfDay {

    private final Needs needs;
    private final Offers offers;

    MarketOfDay(Needs needs, Offers offers) {
        this.needs = needs;
        this.offers = offers;
    }

    /** All of them, in memory: tens of thousands fit. */
    CapacityMarket read(LocalDate day) {
        AsOf moment = AsOf.endOf(day);
        CapacityMarket market = new CapacityMarket(day);
        needs.each(openNeeds(moment), market::add);
        offers.each(openOffers(moment), market::add);
        return market;
    }

    private static IndexQuery openNeeds(AsOf moment) {
        return Needs.all().where("state", Need.State.OPEN.name()).asOf(moment);
    }

    private static IndexQuery openOffers(AsOf moment) {
        return Offers.all().where("state", Offer.State.OPEN.name()).asOf(moment);
    }
}
