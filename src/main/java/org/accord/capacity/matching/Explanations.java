package org.accord.capacity.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.capacity.matching.Flow.Given;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.accord.capacity.matching.Matching.Blocking;
import org.accord.capacity.matching.Matching.Unmatched;

/** Says of each need without a slot what stood in its way. */
final class Explanations {

    private final Market market;
    private final Eligibility eligibility;
    private final Map<Integer, BitSet> holders = new HashMap<>();

    Explanations(Market market, Eligibility eligibility, List<Given> given) {
        this.market = market;
        this.eligibility = eligibility;
        given.forEach(each -> holders.computeIfAbsent(each.pair().offer(), ignored -> new BitSet())
                .set(each.pair().need()));
    }

    Unmatched of(int place) {
        BitSet feasible = eligibility.feasible(place);
        return feasible.isEmpty() ? withoutOffer(place) : outdone(place, feasible);
    }

    private Unmatched withoutOffer(int place) {
        Need need = market.needs().get(place);
        Map<Rule, Integer> relaxed = eligibility.leaveOneOut(need);
        Blocking blocking = relaxed.containsKey(Rule.EXCLUSION) ? Blocking.EXCLUSION : Blocking.NO_FEASIBLE_OFFER;
        return new Unmatched(need.id(), blocking, relaxed, 0, 0, 0);
    }

    private Unmatched outdone(int place, BitSet feasible) {
        Need need = market.needs().get(place);
        int slots = feasible.stream()
                .mapToObj(market.offers()::get)
                .mapToInt(Offer::slots)
                .sum();
        BitSet holding = new BitSet();
        feasible.stream().forEach(offer -> holding.or(holders.getOrDefault(offer, new BitSet())));
        long ahead = holding.stream()
                .filter(holder -> market.needs().get(holder).rank() > need.rank())
                .count();
        Blocking blocking = ahead == holding.cardinality() ? Blocking.PRIORITY : Blocking.CAPACITY;
        return new Unmatched(need.id(), blocking, Map.of(), competing(feasible), slots, Math.toIntExact(ahead));
    }

    private int competing(BitSet offers) {
        int competing = 0;
        for (int need = 0; need < market.needs().size(); need++) {
            if (eligibility.feasible(need).intersects(offers)) {
                competing++;
            }
        }
        return competing;
    }
}
