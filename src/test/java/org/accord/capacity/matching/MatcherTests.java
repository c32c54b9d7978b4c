package org.accord.capacity.matching;

import static org.accord.capacity.matching.Markets.aNeed;
import static org.accord.capacity.matching.Markets.anOffer;
import static org.accord.capacity.matching.Markets.ranked;
import static org.accord.capacity.matching.Markets.sized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.accord.capacity.matching.Matching.Match;
import org.accord.shared.IncomeGroup;
import org.junit.jupiter.api.Test;

class MatcherTests {

    private static final int RANKS = 15;

    @Test
    void proposalsAreAsGoodAsTheBestOfAllPossibleOnes() {
        Random random = new Random(4);
        int served = 0;
        for (int round = 0; round < 400; round++) {
            Market market = Markets.random(random, 1 + random.nextInt(5), 1 + random.nextInt(4), 2, 2);

            Matching matching = Matcher.solve(market);

            assertThat(matching.proven()).isTrue();
            assertThat(worth(market, slots(matching)))
                    .as("round %s: %s", round, market)
                    .isEqualTo(new Exhaustive(market).best());
            served += matching.matches().size();
        }
        assertThat(served).isGreaterThan(100);
    }

    @Test
    void everyProposalKeepsEveryRuleAndEveryCapacity() {
        Market market = Markets.random(new Random(8), 120, 100, 6, 4);
        Map<String, Need> needs = new HashMap<>();
        market.needs().forEach(need -> needs.put(need.id(), need));
        Map<String, Offer> offers = new HashMap<>();
        market.offers().forEach(offer -> offers.put(offer.id(), offer));

        Matching matching = Matcher.solve(market);

        Map<String, Integer> got = new HashMap<>();
        Map<String, Integer> gave = new HashMap<>();
        for (Match match : matching.matches()) {
            assertThat(Rule.values()).allMatch(rule -> rule.admits(needs.get(match.need()), offers.get(match.offer())));
            got.merge(match.need(), match.slots(), Integer::sum);
            gave.merge(match.offer(), match.slots(), Integer::sum);
        }
        assertThat(matching.matches()).isNotEmpty();
        got.forEach((need, slots) ->
                assertThat(slots).isLessThanOrEqualTo(needs.get(need).slots()));
        gave.forEach((offer, slots) ->
                assertThat(slots).isLessThanOrEqualTo(offers.get(offer).slots()));
    }

    @Test
    void theOrderInWhichTheMarketIsToldIsOfNoMatter() {
        Market market = Markets.random(new Random(15), 60, 50, 5, 3);
        Matching first = Matcher.solve(market);

        for (int seed = 0; seed < 10; seed++) {
            List<Need> needs = new ArrayList<>(market.needs());
            List<Offer> offers = new ArrayList<>(market.offers());
            Collections.shuffle(needs, new Random(seed));
            Collections.shuffle(offers, new Random(seed + 99));

            assertThat(Matcher.solve(new Market(needs, offers))).isEqualTo(first);
        }
    }

    @Test
    void theNeediestIsServedFirstAndThenTheMostUrgent() {
        Need rich = ranked(aNeed("a"), IncomeGroup.UPPER_MIDDLE, 3);
        Need poor = ranked(aNeed("b"), IncomeGroup.LOW, 1);
        Need poorAndUrgent = ranked(aNeed("c"), IncomeGroup.LOW, 3);

        Matching one = Matcher.solve(new Market(List.of(rich, poor, poorAndUrgent), List.of(anOffer("x", 1))));
        Matching two = Matcher.solve(new Market(List.of(rich, poor, poorAndUrgent), List.of(anOffer("x", 2))));

        assertThat(one.matches()).extracting(Match::need).containsExactly("c");
        assertThat(two.matches()).extracting(Match::need).containsExactly("b", "c");
    }

    @Test
    void noNeedGetsASecondSlotWhileAnotherCouldHaveItsFirst() {
        Need large = ranked(sized(aNeed("a"), 3, 3), IncomeGroup.LOW, 3);
        Need small = ranked(aNeed("b"), IncomeGroup.UPPER_MIDDLE, 1);

        Matching matching = Matcher.solve(new Market(List.of(large, small), List.of(anOffer("x", 3))));

        assertThat(matching.matches()).extracting(Match::need).containsExactly("a", "b");
        assertThat(matching.matches()).extracting(Match::slots).containsExactly(2, 1);
    }

    @Test
    void aNeedWorksWithNoMorePartnersThanItCan() {
        Need need = sized(aNeed("a"), 3, 1);
        Market market = new Market(List.of(need), List.of(anOffer("x", 1), anOffer("y", 2), anOffer("z", 1)));

        Matching matching = Matcher.solve(market);

        assertThat(matching.matches()).extracting(Match::offer).containsExactly("y");
        assertThat(matching.proven()).isFalse();
    }

    @Test
    void aMarketTooLargeForExactWeightsIsRefused() {
        List<Need> needs = IntStream.range(0, 30)
                .mapToObj(i -> sized(aNeed("n" + i), 1_000, 3))
                .toList();
        List<Offer> offers =
                IntStream.range(0, 30).mapToObj(i -> anOffer("x" + i, 1_000)).toList();

        assertThatThrownBy(() -> Matcher.solve(new Market(needs, offers))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aMarketOfThousandsIsSolvedInSeconds() {
        Market market = Markets.random(new Random(23), 1_000, 2_000, 25, 3);
        long before = System.nanoTime();

        Matching matching = Matcher.solve(market);

        assertThat(matching.matches()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    private static Map<String, Integer> slots(Matching matching) {
        Map<String, Integer> slots = new HashMap<>();
        matching.matches().forEach(match -> slots.put(match.need() + " " + match.offer(), match.slots()));
        return slots;
    }

    /** Needs served by rank from the highest, then the sum of scores: to be compared place by place. */
    private static List<Long> worth(Market market, Map<String, Integer> slots) {
        Long[] worth = new Long[RANKS + 1];
        Arrays.fill(worth, 0L);
        Set<String> served = new HashSet<>();
        for (Need need : market.needs()) {
            for (Offer offer : market.offers()) {
                int given = slots.getOrDefault(need.id() + " " + offer.id(), 0);
                worth[RANKS] += (long) given * Score.of(need, offer).total();
                if (given > 0 && served.add(need.id())) {
                    worth[RANKS - need.rank()]++;
                }
            }
        }
        return List.of(worth);
    }

    /** Tries every way to give slots. */
    private static final class Exhaustive {
        private final Market market;
        private final Map<String, Integer> slots = new HashMap<>();
        private final int[] left;
        private List<Long> best = List.of();

        Exhaustive(Market market) {
            this.market = market;
            left = market.offers().stream().mapToInt(Offer::slots).toArray();
        }

        List<Long> best() {
            walk(0, 0, 0);
            return best;
        }

        private void walk(int need, int offer, int got) {
            if (need == market.needs().size()) {
                List<Long> worth = worth(market, slots);
                best = best.isEmpty() || Arrays.compare(worth.toArray(Long[]::new), best.toArray(Long[]::new)) > 0
                        ? worth
                        : best;
            } else if (offer == market.offers().size()) {
                walk(need + 1, 0, 0);
            } else {
                give(need, offer, got);
            }
        }

        private void give(int needPlace, int offerPlace, int got) {
            Need need = market.needs().get(needPlace);
            Offer offer = market.offers().get(offerPlace);
            boolean feasible = Arrays.stream(Rule.values()).allMatch(rule -> rule.admits(need, offer));
            int most = feasible ? Math.min(need.slots() - got, left[offerPlace]) : 0;
            for (int given = 0; given <= most; given++) {
                slots.put(need.id() + " " + offer.id(), given);
                left[offerPlace] -= given;
                walk(needPlace, offerPlace + 1, got + given);
                left[offerPlace] += given;
            }
            slots.remove(need.id() + " " + offer.id());
        }
    }
}
