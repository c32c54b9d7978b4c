package org.accord.capacity.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.capacity.matching.Candidates.Pair;
import org.accord.capacity.matching.Flow.Given;
import org.accord.capacity.matching.Matching.Match;
import org.accord.capacity.matching.Matching.Unmatched;

/**
 * Proposes slots of offers for needs. Objective, in this order: needs of the neediest income group served at all, the
 * most urgent first; then the next group; and last the sum of scores over all slots given. Every rule of {@link Rule}
 * holds for every proposal, no offer gives more slots than it has, no need gets more than it wants or from more donors'
 * offers than it can work with. The same market gives the same proposals, in whatever order it is told.
 */
public final class Matcher {

    private Matcher() {}

    /**
     * Solves a market.
     *
     * @return proposals, and for each need without any the reason
     * @throws ArithmeticException when the market is so large that its weights do not fit: some 16,000 slots wanted
     */
    public static Matching solve(Market market) {
        Eligibility eligibility = new Eligibility(market);
        Candidates candidates = Candidates.of(market, eligibility);
        List<Given> given = Flow.of(market, candidates);
        for (List<Crowd> crowds = crowds(market, given); !crowds.isEmpty(); crowds = crowds(market, given)) {
            for (Crowd crowd : crowds) {
                candidates = candidates.narrowed(crowd.need(), crowd.kept());
            }
            given = Flow.of(market, candidates);
        }
        return new Matching(
                given.stream().map(each -> match(market, each)).toList(),
                unmatched(market, eligibility, given),
                candidates.complete());
    }

    /** A need that would work with more partners than it can, and the offers it keeps. */
    private record Crowd(int need, List<Pair> kept) {}

    private static List<Crowd> crowds(Market market, List<Given> given) {
        Map<Integer, List<Given>> byNeed = given.stream()
                .collect(Collectors.groupingBy(each -> each.pair().need(), TreeMap::new, Collectors.toList()));
        List<Crowd> crowds = new ArrayList<>();
        byNeed.forEach((need, partners) -> {
            int most = market.needs().get(need).mostPartners();
            if (partners.size() > most) {
                crowds.add(new Crowd(need, kept(partners, most)));
            }
        });
        return crowds;
    }

    /** Those that give the most slots, then the best score. */
    private static List<Pair> kept(List<Given> partners, int most) {
        return partners.stream()
                .sorted(Comparator.comparingInt((Given each) -> -each.slots())
                        .thenComparingInt(each -> -each.pair().score().total())
                        .thenComparingInt(each -> each.pair().offer()))
                .limit(most)
                .map(Given::pair)
                .toList();
    }

    private static Match match(Market market, Given given) {
        Pair pair = given.pair();
        return new Match(
                market.needs().get(pair.need()).id(),
                market.offers().get(pair.offer()).id(),
                given.slots(),
                pair.score());
    }

    private static List<Unmatched> unmatched(Market market, Eligibility eligibility, List<Given> given) {
        Explanations explanations = new Explanations(market, eligibility, given);
        BitSet served = new BitSet();
        given.forEach(each -> served.set(each.pair().need()));
        List<Unmatched> unmatched = new ArrayList<>();
        for (int need = 0; need < market.needs().size(); need++) {
            if (!served.get(need)) {
                unmatched.add(explanations.of(need));
            }
        }
        return unmatched;
    }
}
