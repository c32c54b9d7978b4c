package org.accord.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.instruments.StatusFact.What;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several days that sources name is shown, and why; the others are kept beside it. */
class ContestedTests {

    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2022, 1, 1);
    private static final CountryCode STATE = new CountryCode("JO");

    @Test
    void theDepositarysWordComesFirst() {
        StatusFact depositary = fact("a", What.RATIFIED, "2015-03-01", EARLY, true);
        StatusFact later = fact("b", What.RATIFIED, "2015-04-01", LATE, null);

        assertThat(contested(later, depositary))
                .isEqualTo(new Contested(depositary, Contested.Why.DEPOSITARY, List.of(later)));
    }

    @Test
    void whoeverNamesTheVeryDayComesBeforeALatestDay() {
        StatusFact exact = fact("a", What.RATIFIED, "2015-03-01", EARLY, null);
        StatusFact byThen = fact("b", What.RATIFIED, "on or before 2016-12-31", LATE, null);

        assertThat(contested(byThen, exact)).isEqualTo(new Contested(exact, Contested.Why.EXACT, List.of(byThen)));
    }

    @Test
    void otherwiseWhatWasRecordedLater() {
        StatusFact first = fact("a", What.RATIFIED, "2015-03-01", EARLY, null);
        StatusFact second = fact("b", What.RATIFIED, "2015-04-01", LATE, null);

        assertThat(contested(first, second)).isEqualTo(new Contested(second, Contested.Why.LATER, List.of(first)));
        assertThat(contested(first, fact("c", What.RATIFIED, "2015-05-01", EARLY, false))
                        .why())
                .isEqualTo(Contested.Why.FIRST);
    }

    @Test
    void theSameDayTwiceOrAnotherSortOfFactIsNoDispute() {
        StatusFact ratified = fact("a", What.RATIFIED, "2015-03-01", EARLY, null);

        assertThat(contested(ratified, fact("b", What.RATIFIED, "2015-03-01", LATE, null))
                        .isDisputed())
                .isFalse();
        assertThat(contested(ratified, fact("b", What.SIGNED, "2014-03-01", LATE, null)))
                .isEqualTo(new Contested(ratified, Contested.Why.UNDISPUTED, List.of()));
    }

    @Test
    void theCountGoesByTheDayThatIsShown() {
        StatusFact depositary = fact("a", What.RATIFIED, "2015-04-01", EARLY, true);
        StatusFact other = fact("b", What.RATIFIED, "2015-03-01", LATE, null);

        assertThat(dossier(depositary, other).consents())
                .extracting(EntryIntoForce.Consent::day)
                .containsExactly(depositary.trueOn());
    }

    private static Contested contested(StatusFact... facts) {
        return dossier(facts).contested(STATE).orElseThrow();
    }

    private static Dossier dossier(StatusFact... facts) {
        LocalisedText name = LocalisedText.of(Language.EN, "Treaty");
        Instrument treaty = new Instrument("treaty", name, Instrument.Kind.TREATY, "", null, null, name);
        return new Dossier(treaty, LocalDate.of(2026, 1, 1), List.of(facts));
    }

    private static StatusFact fact(
            String id, What what, String trueOn, LocalDate recordedOn, @Nullable Boolean depositary) {
        return new StatusFact(
                id,
                "treaty",
                STATE,
                what,
                null,
                FactDay.parse(trueOn),
                recordedOn,
                LocalisedText.of(Language.EN, "Source " + id),
                Set.of(),
                null,
                depositary,
                null,
                null);
    }
}
