package org.accord.capacity.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;

/**
 * The pairs the solver may choose from: every feasible one, or for a need with very many the best of them by score.
 *
 * @param pairs by place of the need, each list from the best
 * @param complete no feasible pair was left out
 */
record Candidates(List<List<Pair>> pairs, boolean complete) {

    /** A need may choose from so many offers at most. */
    static final int MOST = 24;

    /** Places of a need and of an offer that may meet it, with the score. */
    record Pair(int need, int offer, Score score) {}

    static Candidates of(Market market, Eligibility eligibility) {
        List<List<Pair>> pairs = new ArrayList<>();
        boolean complete = true;
        for (int need = 0; need < market.needs().size(); need++) {
            List<Pair> all = scored(market, need, eligibility.feasible(need));
            complete &= all.size() <= MOST;
            pairs.add(List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
        }
        return new Candidates(List.copyOf(pairs), complete);
    }

    /** The same, but the need at that place may choose from these only. */
    Candidates narrowed(int need, List<Pair> left) {
        List<List<Pair>> fewer = new ArrayList<>(pairs);
        fewer.set(need, List.copyOf(left));
        return new Candidates(List.copyOf(fewer), false);
    }

    private static List<Pair> scored(Market market, int place, BitSet feasible) {
        Need need = market.needs().get(place);
        List<Offer> offers = market.offers();
        return feasible.stream()
                .mapToObj(offer -> new Pair(place, offer, Score.of(need, offers.get(offer))))
                .sorted(Comparator.comparingInt((Pair pair) -> -pair.score().total())
                        .thenComparingInt(pair -> (pair.offer() + place) % Math.max(1, offers.size())))
                .toList();
    }
}
