package org.accord.capacity.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Which offers may meet which needs, as one bit per offer. A rule is asked once for all needs that put the same question
 * to it, so that a market of thousands takes no time.
 */
final class Eligibility {

    private final List<Offer> offers;
    private final Map<Rule, Map<Object, BitSet>> answers = new EnumMap<>(Rule.class);
    private final List<BitSet> feasible = new ArrayList<>();

    Eligibility(Market market) {
        offers = market.offers();
        for (Need need : market.needs()) {
            feasible.add(admitted(need, null));
        }
    }

    /** The offers that every rule admits for the need at this place; not to be changed. */
    BitSet feasible(int need) {
        return feasible.get(need);
    }

    /** For each rule, how many offers would be feasible if that rule alone were waived; rules that give none are left out. */
    Map<Rule, Integer> leaveOneOut(Need need) {
        Map<Rule, Integer> relaxed = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            int count = admitted(need, rule).cardinality();
            if (count > 0) {
                relaxed.put(rule, count);
            }
        }
        return relaxed;
    }

    private BitSet admitted(Need need, @Nullable Rule waived) {
        BitSet admitted = new BitSet(offers.size());
        admitted.set(0, offers.size());
        for (Rule rule : Rule.values()) {
            if (rule != waived) {
                admitted.and(answer(rule, need));
            }
        }
        return admitted;
    }

    private BitSet answer(Rule rule, Need need) {
        return answers.computeIfAbsent(rule, ignored -> new HashMap<>())
                .computeIfAbsent(rule.question(need), ignored -> ask(rule, need));
    }

    private BitSet ask(Rule rule, Need need) {
        BitSet answer = new BitSet(offers.size());
        for (int i = 0; i < offers.size(); i++) {
            answer.set(i, rule.admits(need, offers.get(i)));
        }
        return answer;
    }
}
