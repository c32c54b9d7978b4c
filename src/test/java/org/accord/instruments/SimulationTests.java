package org.accord.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accord.instruments.SimulationDraft.Row;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.junit.jupiter.api.Test;

/** What a reader supposes is counted by the rules that ship with Accord, and agrees with a count by hand. */
class SimulationTests {

    private static final String TODAY = "2026-06-01";

    @Test
    void malaboEntersIntoForceThirtyDaysAfterTheFifteenth() {
        Simulation simulation = draft("CI 2023-04-03", "MR 2023-05-09").checked(dossier("malabo", "2023-04-01"));

        assertThat(simulation.entry().count()).isEqualTo(15);
        assertThat(simulation.inForceOn()).contains(LocalDate.of(2023, 6, 8));
        assertThat(simulation.isExact()).isTrue();
        assertThat(simulation.deciding())
                .hasValueSatisfying(deciding -> assertThat(deciding.state()).isEqualTo(new CountryCode("MR")));
        assertThat(simulation.entry().decisive())
                .filteredOn(simulation::isSupposed)
                .hasSize(2);
    }

    @Test
    void oneDepositLessLeavesMalaboWaiting() {
        Simulation simulation = draft("CI 2023-04-03").checked(dossier("malabo", "2023-04-01"));

        assertThat(simulation.inForceOn()).isEmpty();
        assertThat(simulation.entry().missing()).isEqualTo(1);
        assertThat(simulation.inForceFor(simulation.supposed().getFirst())).isEmpty();
    }

    @Test
    void budapestEntersIntoForceOnTheFirstOfTheMonthAfterThreeMonths() {
        Simulation simulation = draft(
                        "AL 2002-06-20", "HR 2002-10-17", "EE 2003-05-12", "HU 2003-12-04", "LT 2004-03-18")
                .checked(dossier("budapest", "2001-12-01"));

        assertThat(simulation.inForceOn()).contains(LocalDate.of(2004, 7, 1));
    }

    @Test
    void budapestRefusesFiveNonMembersAndWaitsForTheThirdMember() {
        List<String> nonMembers =
                List.of("JP 2002-01-01", "US 2002-02-01", "CA 2002-03-01", "ZA 2002-04-01", "AU 2002-05-01");
        Dossier dossier = dossier("budapest", "2001-12-01");

        Simulation refused = draft(nonMembers.toArray(String[]::new)).checked(dossier);
        List<String> withMembers = new ArrayList<>(nonMembers);
        withMembers.addAll(List.of("FR 2003-01-31", "DE 2003-02-28", "IT 2003-11-30"));
        Simulation reached = draft(withMembers.toArray(String[]::new)).checked(dossier);

        assertThat(refused.inForceOn()).isEmpty();
        assertThat(refused.entry().missingMembers()).isEqualTo(3);
        assertThat(reached.inForceOn()).contains(LocalDate.of(2004, 3, 1));
    }

    @Test
    void aStateThatComesLaterToBudapestWaitsFromItsOwnConsent() {
        Simulation simulation = draft("JO 2027-03-10").checked(dossier("budapest", TODAY));

        assertThat(simulation.settled()).contains(LocalDate.of(2004, 7, 1));
        assertThat(simulation.inForceFor(simulation.supposed().getFirst())).contains(LocalDate.of(2027, 7, 1));
    }

    @Test
    void theArabConventionEntersIntoForceThirtyDaysAfterTheSeventh() {
        Simulation simulation = draft(
                        "JO 2012-03-01", "DZ 2012-09-09", "SD 2013-01-01", "IQ 2013-06-30", "OM 2014-02-05")
                .checked(dossier("arab-convention", "2012-01-01"));

        assertThat(simulation.inForceOn()).contains(LocalDate.of(2014, 3, 7));
        assertThat(simulation.isExact()).isTrue();
    }

    @Test
    void theConventionOfTheUnitedNationsEntersIntoForceOnTheNinetiethDayAfterTheFortieth() {
        List<String> forty = new ArrayList<>();
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (Country country : Countries.members().subList(0, 40)) {
            forty.add(country.code().iso2() + " " + first.plusDays(5L * forty.size()));
        }
        Dossier dossier = dossier("un-cybercrime", TODAY);

        assertThat(draft(forty.toArray(String[]::new)).checked(dossier).inForceOn())
                .contains(LocalDate.of(2026, 10, 13));
        assertThat(draft(forty.subList(0, 39).toArray(String[]::new))
                        .checked(dossier)
                        .inForceOn())
                .isEmpty();
    }

    @Test
    void theSecondProtocolCountsAsItsParentDoesWithoutAskingForMembers() {
        Simulation simulation = draft("US 2026-07-01", "CA 2026-08-31", "BR 2026-12-01", "NZ 2027-02-28")
                .checked(dossier("budapest-protocol-2", TODAY));

        assertThat(simulation.inForceOn()).contains(LocalDate.of(2027, 6, 1));
    }

    @Test
    void statesAreUnderstoodByNameInAnyLanguageAndByCode() {
        assertThat(List.of("Jordanie", "الأردن", "jor", " JO ", "Иордания", "约旦"))
                .allSatisfy(name -> assertThat(new Row(name, "").country()).contains(new CountryCode("JO")));
        assertThat(List.of("Cote d’Ivoire", "CÔTE D’IVOIRE"))
                .allSatisfy(name -> assertThat(new Row(name, "").country()).contains(new CountryCode("CI")));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        SimulationDraft draft = new SimulationDraft(List.of(
                new Row("Atlantis", "2023-07-01"),
                new Row("", "2023-07-01"),
                new Row("Senegal", "2023-07-01"),
                new Row("Kenya", "tomorrow"),
                new Row("Kenya", "2023-07-01"),
                new Row("", ""),
                new Row("Egypt", ""),
                new Row("Tunisia", "2014-06-26"),
                new Row("Libya", "2999-01-01")));
        Dossier dossier = dossier("malabo", "2023-06-30");

        assertThat(draft.faults(dossier))
                .containsEntry("state-0", "treaties.state")
                .containsEntry("state-1", "required")
                .containsEntry("state-2", "treaties.party")
                .containsEntry("on-3", "treaties.day")
                .containsEntry("state-4", "treaties.twice")
                .containsEntry("on-5", "required")
                .containsEntry("on-6", "treaties.opening")
                .containsEntry("on-7", "treaties.range")
                .hasSize(8);
        assertThatThrownBy(() -> draft.checked(dossier)).isInstanceOf(InstrumentProblem.Invalid.class);
    }

    @Test
    void aStateDoesNotRatifyBeforeItSigned() {
        Dossier dossier = dossier("budapest", "2001-12-01");

        assertThat(draft("AL 2001-11-22").faults(dossier)).containsEntry("on-0", "treaties.opening");
        assertThat(draft("AL 2001-11-23").faults(dossier)).isEmpty();
    }

    @Test
    void whereNoRuleIsOnRecordThereIsNothingToCount() {
        assertThatThrownBy(() -> draft("JO 2026-01-01").checked(dossier("paris-call", TODAY)))
                .isInstanceOf(InstrumentProblem.NoRule.class);
    }

    /** Rows such as {@code JO 2027-03-10}. */
    private static SimulationDraft draft(String... rows) {
        return new SimulationDraft(Arrays.stream(rows)
                .map(row -> new Row(row.substring(0, 2), row.substring(3)))
                .toList());
    }

    private static Dossier dossier(String slug, String day) {
        Instrument instrument = InstrumentCatalogue.instruments().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        List<StatusFact> facts = InstrumentCatalogue.facts().values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.instrument().equals(slug))
                .map(fact -> fact.checked(LocalDate.parse(TODAY)))
                .toList();
        return new Dossier(instrument, LocalDate.parse(day), facts);
    }
}
