package org.accord.capacity;

import java.time.LocalDate;
import java.util.List;
import org.accord.capacity.matching.Matching.Blocking;
import org.accord.capacity.matching.Rule;
import org.accord.capacity.matching.Score;
import org.accord.shared.Language;

/**
 * Which open offers could meet which open needs, as of a day: proposals for people to decide on. The same day and
 * edition give the same report, whoever matches and how often.
 *
 * @param id from edition and day
 * @param edition {@code 1}, or another when matched again for the same day
 * @param asOf the record's state at the end of this day in UTC
 * @param proven no better matching exists under the stated objective
 * @param proposals in the order of states, then of needs' and offers' ids
 * @param unmatched needs that get nothing
 */
public record MatchingReport(
        String id,
        String edition,
        LocalDate asOf,
        boolean proven,
        Figures figures,
        List<Proposal> proposals,
        List<Unmatched> unmatched) {

    public MatchingReport {
        proposals = List.copyOf(proposals);
        unmatched = List.copyOf(unmatched);
    }

    /** {@code matching.<edition>.<day>}. */
    public static String id(String edition, LocalDate asOf) {
        return String.join(".", "matching", edition, asOf.toString());
    }

    /**
     * What the whole comes to.
     *
     * @param needs open, of which {@code served} get at least one slot
     * @param states with open needs, of which {@code statesWithNothing} get no slot at all
     * @param slotsOffered by all open offers, of which {@code slotsUsed} are proposed
     * @param score the sum of points over all slots proposed
     */
    public record Figures(
            int needs,
            int served,
            int states,
            int statesWithNothing,
            int slotsWanted,
            int slotsOffered,
            int slotsUsed,
            long score) {}

    /** A need or offer as it stood on the day. */
    public record Side(String id, Party party, Language language, String title) {
        static Side of(NeedSummary need) {
            return new Side(need.id(), need.asker(), need.language(), need.title());
        }

        static Side of(OfferSummary offer) {
            return new Side(offer.id(), offer.donor(), offer.language(), offer.title());
        }
    }

    /**
     * An offer that could meet a need.
     *
     * @param slots proposed of those {@code wanted}
     */
    public record Proposal(Side need, Side offer, int slots, int wanted, Score score) {}

    /**
     * A need that gets nothing, and why; see {@link org.accord.capacity.matching.Matching.Unmatched} for the figures.
     *
     * @param relaxed which rule alone stood in the way of how many offers, most first
     */
    public record Unmatched(Side need, Blocking blocking, List<Relaxed> relaxed, int competing, int slots, int ahead) {
        public Unmatched {
            relaxed = List.copyOf(relaxed);
        }
    }

    /** So many offers would be feasible if the rule alone were waived. */
    public record Relaxed(Rule rule, int offers) {}
}
