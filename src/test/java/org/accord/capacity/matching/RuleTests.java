package org.accord.capacity.matching;

import static org.accord.capacity.matching.Markets.END;
import static org.accord.capacity.matching.Markets.START;
import static org.accord.capacity.matching.Markets.aNeed;
import static org.accord.capacity.matching.Markets.anOffer;
import static org.accord.capacity.matching.Markets.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accord.capacity.matching.Market.Need;
import org.accord.capacity.matching.Market.Offer;
import org.accord.shared.IncomeGroup;
import org.accord.shared.Language;
import org.accord.shared.Region;
import org.junit.jupiter.api.Test;

class RuleTests {

    private final Need need = aNeed("a");

    @Test
    void anOfferOfAnotherThemeIsRefusedByThemeAlone() {
        assertThat(refusing(need, anOffer("x", "d", "AWARENESS", 1))).containsExactly(Rule.THEME);
    }

    @Test
    void anOfferForAnotherRegionIsRefusedByRegionAlone() {
        assertThat(refusing(need, offer(Set.of(Region.EUROPE), IncomeGroup.LOW, Language.EN, START, END, Set.of())))
                .containsExactly(Rule.REGION);
    }

    @Test
    void anOfferForAnotherIncomeGroupIsRefusedByIncomeAlone() {
        assertThat(refusing(
                        need,
                        offer(Set.of(Region.AFRICA), IncomeGroup.UPPER_MIDDLE, Language.EN, START, END, Set.of())))
                .containsExactly(Rule.INCOME);
    }

    @Test
    void anOfferInAnotherLanguageIsRefusedByLanguageAlone() {
        assertThat(refusing(need, offer(Set.of(Region.AFRICA), IncomeGroup.LOW, Language.FR, START, END, Set.of())))
                .containsExactly(Rule.LANGUAGE);
    }

    @Test
    void windowsThatShareTheirLastDayFitAndTheDayAfterDoesNot() {
        LocalDate late = END.plusYears(1);

        assertThat(refusing(need, offer(Set.of(Region.AFRICA), IncomeGroup.LOW, Language.EN, END, late, Set.of())))
                .isEmpty();
        assertThat(refusing(
                        need,
                        offer(Set.of(Region.AFRICA), IncomeGroup.LOW, Language.EN, END.plusDays(1), late, Set.of())))
                .containsExactly(Rule.WINDOW);
    }

    @Test
    void eitherSideMayExcludeTheOther() {
        assertThat(refusing(without(need, "donor-x"), anOffer("x", 1))).containsExactly(Rule.EXCLUSION);
        assertThat(refusing(
                        need,
                        offer(Set.of(Region.AFRICA), IncomeGroup.LOW, Language.EN, START, END, Set.of("state-a"))))
                .containsExactly(Rule.EXCLUSION);
    }

    @Test
    void nobodyMeetsANeedOfTheirOwn() {
        assertThat(refusing(need, anOffer("x", "state-a", "LAW", 1))).containsExactly(Rule.SELF);
    }

    @Test
    void theBitsAnswerAsTheRulesDo() {
        Market market = Markets.random(new Random(42), 40, 60, 4, 3);
        Eligibility eligibility = new Eligibility(market);

        for (int need = 0; need < market.needs().size(); need++) {
            for (int offer = 0; offer < market.offers().size(); offer++) {
                assertThat(eligibility.feasible(need).get(offer))
                        .isEqualTo(refusing(
                                        market.needs().get(need),
                                        market.offers().get(offer))
                                .isEmpty());
            }
        }
    }

    private static Offer offer(
            Set<Region> regions,
            IncomeGroup income,
            Language language,
            LocalDate from,
            LocalDate to,
            Set<String> excluded) {
        return new Offer("x", "d", Set.of("LAW"), regions, Set.of(income), Set.of(language), from, to, 1, excluded);
    }

    private static List<Rule> refusing(Need need, Offer offer) {
        return Arrays.stream(Rule.values())
                .filter(rule -> !rule.admits(need, offer))
                .toList();
    }
}
