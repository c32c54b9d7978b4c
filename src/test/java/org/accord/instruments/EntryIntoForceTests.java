package org.accord.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.accord.instruments.EntryIntoForce.Consent;
import org.accord.instruments.EntryRule.Unit;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.junit.jupiter.api.Test;

class EntryIntoForceTests {

    private static final EntryRule BUDAPEST = new EntryRule(5, 3, Body.COE, 3, Unit.MONTHS_THEN_FIRST, true);
    private static final EntryRule MALABO = new EntryRule(15, 0, null, 30, Unit.DAYS, false);
    private static final EntryRule TWO_CONSENTS = new EntryRule(2, 0, null, 30, Unit.DAYS, false);

    @Test
    void budapestEntersIntoForceOnTheFirstOfTheMonthAfterThreeMonthsFromTheFifthConsent() {
        EntryIntoForce entry = EntryIntoForce.of(
                BUDAPEST,
                List.of(
                        consent("AL", "2002-06-20"),
                        consent("HR", "2002-10-17"),
                        consent("EE", "2003-05-12"),
                        consent("HU", "2003-12-04"),
                        consent("LT", "2004-03-18")));

        assertThat(entry.reached()).hasValueSatisfying(reached -> {
            assertThat(reached.day()).isEqualTo("2004-07-01");
            assertThat(reached.exact()).isTrue();
            assertThat(reached.deciding().state()).isEqualTo(new CountryCode("LT"));
        });
    }

    @Test
    void fiveConsentsDoNotSufficeWhileFewerThanThreeAreOfMembers() {
        List<Consent> twoMembers = List.of(
                consent("AL", "2002-01-01"),
                consent("HR", "2002-02-01"),
                consent("JP", "2002-03-01"),
                consent("US", "2002-04-01"),
                consent("CA", "2002-05-01"));

        assertThat(EntryIntoForce.of(BUDAPEST, twoMembers).reached()).isEmpty();
    }

    @Test
    void fiveConsentsOfNonMembersAreNotEnough() {
        List<Consent> nonMembers = List.of(
                consent("JP", "2002-01-01"),
                consent("US", "2002-02-01"),
                consent("CA", "2002-03-01"),
                consent("ZA", "2002-04-01"),
                consent("AU", "2002-05-01"));

        EntryIntoForce entry = EntryIntoForce.of(BUDAPEST, nonMembers);

        assertThat(entry.reached()).isEmpty();
        assertThat(entry.missing()).isZero();
        assertThat(entry.missingMembers()).isEqualTo(3);
    }

    @Test
    void theConsentThatMeetsBothCountsDecides() {
        List<Consent> third = List.of(
                consent("AL", "2002-01-01"),
                consent("HR", "2002-02-01"),
                consent("JP", "2002-03-01"),
                consent("US", "2002-04-01"),
                consent("CA", "2002-05-01"),
                consent("EE", "2002-06-15"));

        assertThat(EntryIntoForce.of(BUDAPEST, third).reached())
                .hasValueSatisfying(reached -> assertThat(reached.day()).isEqualTo("2002-10-01"));
    }

    @Test
    void malaboEntersIntoForceThirtyDaysAfterTheFifteenthDeposit() {
        List<Consent> deposits = InstrumentCatalogue.facts().values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.id().matches("malabo\\.(?!bj)..\\.ratified"))
                .map(fact -> new Consent(state(fact), fact.trueOn(), fact.id()))
                .toList();

        EntryIntoForce entry = EntryIntoForce.of(MALABO, deposits);

        assertThat(entry.count()).isEqualTo(15);
        assertThat(entry.reached()).hasValueSatisfying(reached -> {
            assertThat(reached.day()).isEqualTo("2023-06-08");
            assertThat(reached.exact()).isTrue();
        });
    }

    @Test
    void oneDepositLessIsNotEnough() {
        List<Consent> fourteen = IntStream.range(0, 14)
                .mapToObj(i -> consent("A" + (char) ('A' + i), "2020-01-01"))
                .toList();

        EntryIntoForce entry = EntryIntoForce.of(MALABO, fourteen);

        assertThat(entry.reached()).isEmpty();
        assertThat(entry.missing()).isEqualTo(1);
    }

    @Test
    void statesAboutWhichSourcesConflictCountOnce() {
        Consent angola = new Consent(new CountryCode("AO"), FactDay.on(LocalDate.of(2020, 5, 11)), "either");
        Consent benin = new Consent(new CountryCode("BJ"), FactDay.parse("on or before 2023-05-09"), "either");

        EntryIntoForce entry = EntryIntoForce.of(TWO_CONSENTS, List.of(benin, angola));

        assertThat(entry.count()).isEqualTo(1);
        assertThat(entry.consents()).containsExactly(angola);
    }

    @Test
    void aDecidingConsentWithoutAnExactDayGivesTheLatestDayPossible() {
        EntryIntoForce entry = EntryIntoForce.of(
                TWO_CONSENTS, List.of(consent("AE", "2010-01-01"), consent("QA", "on or before 2011-12-31")));

        assertThat(entry.reached()).hasValueSatisfying(reached -> {
            assertThat(reached.exact()).isFalse();
            assertThat(reached.day()).isEqualTo("2012-01-30");
        });
    }

    @Test
    void aConsentOnTheLastDayOfAMonthWaitsForTheFirstOfTheMonthThatFollows() {
        assertThat(BUDAPEST.effectOf(LocalDate.of(2003, 11, 30))).isEqualTo("2004-03-01");
        assertThat(BUDAPEST.effectOf(LocalDate.of(2004, 3, 31))).isEqualTo("2004-07-01");
    }

    @Test
    void theNinetiethDayIsCountedFromTheDeposit() {
        EntryRule un = new EntryRule(40, 0, null, 90, Unit.DAYS, false);

        assertThat(un.effectOf(LocalDate.of(2026, 1, 1))).isEqualTo("2026-04-01");
    }

    @Test
    void aRuleThatAsksForMembersNamesTheirBody() {
        assertThatThrownBy(() -> new EntryRule(5, 3, null, 3, Unit.DAYS, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daysAreReadAsExactlyAsTheyAreNamed() {
        assertThat(FactDay.parse("2023-05-09").isExact()).isTrue();
        assertThat(FactDay.parse("2023-04").day()).isEqualTo("2023-04-30");
        assertThat(FactDay.parse("2010").day()).isEqualTo("2010-12-31");
        assertThat(FactDay.parse("about 2016").exactness()).isEqualTo(FactDay.Exactness.ABOUT_YEAR);
        assertThat(FactDay.parse("on or before 2022-12-31").isBy(LocalDate.of(2022, 12, 30)))
                .isFalse();
    }

    private static Consent consent(String state, String day) {
        return new Consent(new CountryCode(state), FactDay.parse(day), state);
    }

    private static CountryCode state(FactDraft fact) {
        CountryCode state = fact.state();
        if (state == null) {
            throw new AssertionError("a deposit is of a state");
        }
        return state;
    }
}
