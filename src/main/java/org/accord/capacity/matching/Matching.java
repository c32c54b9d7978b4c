package org.accord.capacity.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the engine proposes, and why not for the rest. In the order of ids of needs, then offers.
 *
 * @param matches the proposals
 * @param unmatched every need that gets no slot at all
 * @param proven no better matching exists; false when candidates were left out or partners limited, and the proposal is
 *     only the best over what was left to choose from
 */
public record Matching(List<Match> matches, List<Unmatched> unmatched, boolean proven) {

    public Matching {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * A need that an offer could meet.
     *
     * @param slots at least 1, at most what the need wants and the offer has
     */
    public record Match(String need, String offer, int slots, Score score) {}

    /**
     * A need that gets nothing.
     *
     * @param relaxed for a need without feasible offer: how many there would be if one rule alone were waived
     * @param competing how many needs could use the same offers, this one included; 0 without feasible offer
     * @param slots how many slots those offers have in all
     * @param ahead how many needs that come first, by income group or urgency, hold slots of those offers
     */
    public record Unmatched(
            String need, Blocking blocking, Map<Rule, Integer> relaxed, int competing, int slots, int ahead) {

        public Unmatched {
            Map<Rule, Integer> ordered = new EnumMap<>(Rule.class);
            ordered.putAll(relaxed);
            relaxed = java.util.Collections.unmodifiableMap(ordered);
        }
    }

    /** Why a need gets nothing; message keys {@code matchingBlocking.<name>}. */
    public enum Blocking {
        /** No offer satisfies every rule. */
        NO_FEASIBLE_OFFER,
        /** Offers would satisfy every other rule, but one side excludes the other. */
        EXCLUSION,
        /** All slots of the feasible offers go to needs that come first. */
        PRIORITY,
        /** More needs of the same rank want the slots than there are slots. */
        CAPACITY
    }
}
