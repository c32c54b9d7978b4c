package org.accord.capacity.matching;

import static org.accord.capacity.matching.Markets.aNeed;
import static org.accord.capacity.matching.Markets.anOffer;
import static org.accord.capacity.matching.Markets.ranked;
import static org.accord.capacity.matching.Markets.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.accord.capacity.matching.Matching.Blocking;
import org.accord.capacity.matching.Matching.Match;
import org.accord.capacity.matching.Matching.Unmatched;
import org.accord.shared.IncomeGroup;
import org.junit.jupiter.api.Test;

class ExplanationsTests {

    @Test
    void aNeedThatNoOfferFitsIsToldWhichRuleAloneStoodInTheWayOfHowMany() {
        List<Offer> offers = List.of(
                anOffer("x", "d", "AWARENESS", 1), anOffer("y", "e", "FUNDING", 1), anOffer("z", "state-a", "LAW", 1));

        Unmatched unmatched = only(new Market(List.of(aNeed("a")), offers));

        assertThat(unmatched.blocking()).isEqualTo(Blocking.NO_FEASIBLE_OFFER);
        assertThat(unmatched.relaxed()).isEqualTo(Map.of(Rule.THEME, 2, Rule.SELF, 1));
    }

    @Test
    void aNeedThatOnlyAnExclusionKeepsFromAnOfferIsToldSo() {
        Unmatched unmatched = only(new Market(List.of(without(aNeed("a"), "donor-x")), List.of(anOffer("x", 1))));

        assertThat(unmatched.blocking()).isEqualTo(Blocking.EXCLUSION);
        assertThat(unmatched.relaxed()).isEqualTo(Map.of(Rule.EXCLUSION, 1));
    }

    @Test
    void aNeedOfTheSameRankIsToldHowManyCompeteForHowMuch() {
        Market market = new Market(List.of(aNeed("a"), aNeed("b"), aNeed("c")), List.of(anOffer("x", 2)));

        Unmatched unmatched = only(market);

        assertThat(unmatched.blocking()).isEqualTo(Blocking.CAPACITY);
        assertThat(unmatched.competing()).isEqualTo(3);
        assertThat(unmatched.slots()).isEqualTo(2);
        assertThat(unmatched.ahead()).isZero();
    }

    @Test
    void aNeedThatComesLaterIsToldHowManyCameFirst() {
        Need later = ranked(aNeed("a"), IncomeGroup.UPPER_MIDDLE, 3);
        Market market = new Market(List.of(later, aNeed("b"), aNeed("c")), List.of(anOffer("x", 2)));

        Unmatched unmatched = only(market);

        assertThat(unmatched.need()).isEqualTo("a");
        assertThat(unmatched.blocking()).isEqualTo(Blocking.PRIORITY);
        assertThat(unmatched.ahead()).isEqualTo(2);
    }

    @Test
    void noNeedThatComesLaterHoldsAnOfferThatAnUnmatchedOneCouldUse() {
        Market market = Markets.random(new Random(16), 200, 40, 4, 2);
        Map<String, Need> needs = market.needs().stream().collect(Collectors.toMap(Need::id, need -> need));
        Map<String, Offer> offers = market.offers().stream().collect(Collectors.toMap(Offer::id, offer -> offer));

        Matching matching = Matcher.solve(market);

        assertThat(matching.unmatched()).extracting(Unmatched::blocking).contains(Blocking.values());
        for (Unmatched unmatched : matching.unmatched()) {
            Need without = needs.get(unmatched.need());
            Set<Match> envied = matching.matches().stream()
                    .filter(match -> List.of(Rule.values()).stream()
                            .allMatch(rule -> rule.admits(without, offers.get(match.offer()))))
                    .collect(Collectors.toSet());
            assertThat(envied).allMatch(match -> needs.get(match.need()).rank() >= without.rank());
            assertThat(envied.isEmpty()).isEqualTo(unmatched.competing() == 0);
        }
    }

    private static Unmatched only(Market market) {
        List<Unmatched> unmatched = Matcher.solve(market).unmatched();
        assertThat(unmatched).hasSize(1);
        return unmatched.getFirst();
    }
}
