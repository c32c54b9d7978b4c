package org.accord.measures;

import static org.accord.measures.MeasureFixtures.aLaw;
import static org.accord.measures.MeasureFixtures.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instruments;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** National measures by the live services, and what the public reads of them. */
@PortalTest
class MeasuresTests {

    private static final Actor ILSE = coordinator("ilse");
    private static final Actor OMAR = coordinator("omar");

    @Autowired
    private Measures measures;

    @Autowired
    private Matrices matrices;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void instrumentsAreOnRecord() {
        CatalogueOnRecord.in(instruments);
    }

    @Test
    void aStateRecordsItsOwnAndNobodyElseChangesItsWord() {
        Actor palau = member(new CapacityFixtures(charters, applications).aState("PW"));

        Recorded<Measure> own = as(palau, () -> measures.record(aLaw("PW", "Penal code of Palau")));

        assertThat(own.state().author()).isEqualTo(Measure.Author.STATE);
        assertThatExceptionOfType(MeasureProblem.NotAllowed.class)
                .isThrownBy(() -> as(palau, () -> measures.record(aLaw("MH", "Of another state"))));
        assertThatExceptionOfType(MeasureProblem.NotAllowed.class)
                .isThrownBy(() -> as(palau, () -> measures.amend(own.id(), 1, aLaw("MH", "Moved elsewhere"))));
        assertThatExceptionOfType(MeasureProblem.NotAllowed.class)
                .isThrownBy(() -> as(ILSE, () -> measures.withdraw(own.id(), 1)));
        assertThat(as(palau, () -> measures.list(new Measures.Narrowed("", null), 0, 25))
                        .items())
                .extracting(Measure::id)
                .containsExactly(own.id());
    }

    @Test
    void companiesAndVisitorsRecordNothing() {
        Actor company = member(new CapacityFixtures(charters, applications).aSignatory(OrganisationType.COMPANY, "PW"));

        assertThat(as(company, measures::areOpen)).isFalse();
        assertThatExceptionOfType(MeasureProblem.NotAllowed.class)
                .isThrownBy(() -> as(company, () -> measures.record(aLaw("PW", "By a company"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(Actor.VISITOR, () -> measures.record(aLaw("PW", "By a visitor"))));
    }

    @Test
    void whoRecordedAMeasureCannotReviewIt() {
        Recorded<Measure> law = as(ILSE, () -> measures.record(aLaw("TV", "Act of Tuvalu")));

        assertThat(as(ILSE, () -> measures.mayReview(law.state()))).isFalse();
        assertThat(as(ILSE, measures::waiting)).extracting(Measure::id).doesNotContain(law.id());
        assertThat(as(OMAR, measures::waiting)).extracting(Measure::id).contains(law.id());
        assertThatExceptionOfType(MeasureProblem.SamePerson.class)
                .isThrownBy(() -> as(ILSE, () -> measures.review(law.id(), 1)));

        Recorded<Measure> reviewed = as(OMAR, () -> measures.review(law.id(), 1));

        assertThat(reviewed.state().reviewedOn()).isEqualTo(today());
        assertThatExceptionOfType(MeasureProblem.NotInState.class)
                .isThrownBy(() -> as(OMAR, () -> measures.review(law.id(), 2)));
    }

    @Test
    void changedWordsWaitForAReviewAgainAndASecondEditorIsTold() {
        Recorded<Measure> law = as(ILSE, () -> measures.record(aLaw("NR", "Act of Nauru")));
        as(OMAR, () -> measures.review(law.id(), 1));

        Recorded<Measure> changed = as(OMAR, () -> measures.amend(law.id(), 2, aLaw("NR", "Act of Nauru, corrected")));

        assertThat(changed.state().standing()).isEqualTo(Measure.Standing.UNREVIEWED);
        assertThat(as(OMAR, () -> measures.mayReview(changed.state()))).isFalse();
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(ILSE, () -> measures.amend(law.id(), 2, aLaw("NR", "Too late"))));
        assertThat(as(ILSE, () -> measures.review(law.id(), 3)).state().isReviewed())
                .isTrue();
    }

    @Test
    void aNewerLawTakesTheOldOnesPlaceFromItsOwnDayOn() {
        LocalDate newer = LocalDate.of(2020, 3, 1);
        Recorded<Measure> old = as(ILSE, () -> measures.record(aLaw("KI", "Old act")));
        Recorded<Measure> next = as(ILSE, () -> measures.record(aMeasure("KI", Measure.Kind.LAW, "New act", newer)));

        as(ILSE, () -> measures.supersede(old.id(), 1, next.id()));

        assertThat(titles("KI", newer.minusDays(1))).containsExactly("Old act");
        assertThat(titles("KI", newer)).containsExactly("New act");
        assertThat(titles("KI", LocalDate.of(2015, 5, 31))).isEmpty();
        as(ILSE, () -> measures.withdraw(next.id(), 1));
        assertThat(titles("KI", newer)).containsExactly("Old act");
        Recorded<Measure> unit = as(ILSE, () -> measures.record(aMeasure("KI", Measure.Kind.UNIT, "Unit", newer)));
        assertThatExceptionOfType(MeasureProblem.Invalid.class)
                .isThrownBy(() -> as(ILSE, () -> measures.supersede(unit.id(), 1, old.id())));
    }

    @Test
    void aContactPointShowsThatALawIsEnforced() {
        as(
                ILSE,
                () -> measures.record(
                        aMeasure("TO", Measure.Kind.CONTACT_POINT, "Point in service", LocalDate.of(2023, 1, 1))));

        assertThat(cell(matrices.of(StateGroup.OCEANIA, today(), AsOf.NOW), "TO", "budapest")
                        .lamps())
                .extracting(Lamp::key)
                .contains("measures.enforcement.unreviewed");
        assertThat(page("/states/to")).contains("Point in service", "names no person");
    }

    @Test
    void theMatrixShowsWhatIsKnownAndLeavesTheRestNeutral() {
        as(
                ILSE,
                () -> measures.record(
                        aMeasure("FJ", Measure.Kind.TRAINING, "Course for <judges>", LocalDate.of(2022, 1, 1))));

        Matrix oceania = matrices.of(StateGroup.OCEANIA, today(), AsOf.NOW);

        assertThat(cell(oceania, "FJ", "budapest").lamps())
                .extracting(Lamp::key)
                .containsExactly("statusFact.PARTY", "measures.law.none", "measures.enforcement.unreviewed");
        assertThat(cell(oceania, "WS", "malabo").isEmpty()).isTrue();
        assertThat(oceania.coverage())
                .filteredOn(counted -> counted.instrument().slug().equals("malabo"))
                .singleElement()
                .satisfies(counted -> assertThat(counted.nothing()).isEqualTo(counted.states()));
        assertThat(page("/instruments/matrix?region=oceania"))
                .contains("href=\"/states/fj#measures-budapest\"", "Enforcement, not yet reviewed", "No information");
        assertThat(page("/states/fj"))
                .contains(
                        "id=\"measures-budapest\"",
                        "Course for &lt;judges&gt;",
                        "Official journal (example)",
                        "not yet reviewed",
                        "rel=\"external nofollow\"");
        assertThat(page("/api/v1/instruments/matrix?region=oceania"))
                .contains("\"region\":\"oceania\"", "\"reviewedOn\":null", "\"state\":\"fj\"");
        assertThat(page("/instruments/matrix.csv?region=oceania")).contains("fj,budapest,PARTY", "ws,malabo,,,,,,0,");
        assertThat(page("/instruments/matrix?region=oceania&as-of=2021-12-31"))
                .doesNotContain("Enforcement, not yet reviewed");
    }

    @Test
    void membershipGoesByTheDay() {
        CountryCode russia = new CountryCode("RU");

        assertThat(StateGroup.COE.states(LocalDate.of(2022, 3, 15))).contains(russia);
        assertThat(StateGroup.COE.states(LocalDate.of(2022, 3, 16)))
                .doesNotContain(russia)
                .hasSize(46);
        assertThat(StateGroup.AU.states(LocalDate.of(2024, 12, 31))).hasSize(55);
        assertThat(StateGroup.LAS.states(LocalDate.of(2024, 12, 31))).hasSize(22);
        assertThat(StateGroup.OAS.states(LocalDate.of(2023, 1, 1))).hasSize(35);
        assertThat(StateGroup.OAS.states(LocalDate.of(2024, 1, 1))).hasSize(34);
        assertThat(StateGroup.SCO.states(LocalDate.of(2024, 12, 31))).hasSize(10);
        assertThat(StateGroup.UN.states(LocalDate.of(2024, 12, 31))).hasSize(193);
    }

    private Cell cell(Matrix matrix, String state, String instrument) {
        return matrix.rows().stream()
                .filter(row -> row.state().iso2().equals(state))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.instrument().slug().equals(instrument))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles(String state, LocalDate on) {
        return measures.standing(Set.of(CountryCode.of(state)), on, AsOf.NOW).stream()
                .map(Measure::title)
                .toList();
    }

    private String page(String address) {
        try {
            return mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception broken) {
            throw new AssertionError(address, broken);
        }
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }

    private static Actor coordinator(String name) {
        return new Actor(new UserId("measures-" + name), name, Set.of(Role.COORDINATOR), Set.of());
    }

    private static Actor member(OrganisationId organisation) {
        return new Actor(
                new UserId("member-" + organisation.value()),
                "Member",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
    }
}
