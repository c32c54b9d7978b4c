package org.accord.contacts;

import static org.accord.contacts.ContactFixtures.aContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.capacity.CapacityFixtures;
import org.accord.charters.Charters;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Contact points by the live services: states see them, and nobody else, by whatever way. */
@PortalTest
class ContactPointsTests {

    private static final String SECRET = "Zanzibarbara";
    private static final Actor ADMINISTRATOR = staff(Role.ADMINISTRATOR);

    /** A state signs once, so each test takes one that no other test has named contact points of. */
    private static final Queue<String> COUNTRIES = new ConcurrentLinkedQueue<>(
            List.of("TV", "TO", "WS", "VU", "SB", "FM", "KM", "ST", "SC", "DM", "GD", "LC", "AG", "BB", "BZ"));

    @Autowired
    private ContactPoints contacts;

    @Autowired
    private ConfirmationRounds rounds;

    @Autowired
    private ConfirmedFigures figures;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvc mvc;

    private CapacityFixtures fixtures;
    private OrganisationId state;

    @BeforeEach
    void aStateThatSigned() {
        fixtures = new CapacityFixtures(charters, applications);
        state = fixtures.aState(Objects.requireNonNull(COUNTRIES.poll()));
    }

    @Test
    void anotherStateReadsWhatAStateHasNamed() {
        OrganisationId another = fixtures.aState("NR");
        as(member(state), () -> contacts.record(state, 0, aContact(SECRET)));

        ContactsOfState seen = as(member(another), () -> contacts.of(state));

        assertThat(seen.contacts().points()).singleElement().satisfies(point -> {
            assertThat(point.name()).isEqualTo(SECRET);
            assertThat(point.confirmedOn()).isEqualTo(today());
        });
        assertThat(as(member(another), () -> contacts.list("", 0, 500, Language.AR))
                        .items())
                .filteredOn(row -> row.state().equals(state))
                .singleElement()
                .satisfies(row -> assertThat(row.confirmed()).isEqualTo(1));
        assertThat(as(member(another), () -> contacts.isOpenTo(state))).isFalse();
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> as(member(another), () -> contacts.record(state, 1, aContact("x"))));
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> run(member(another), () -> contacts.confirm(state, point())));
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .as("whoever helps a state to write does not speak for it")
                .isThrownBy(() -> run(ADMINISTRATOR, () -> contacts.confirm(state, point())));
    }

    @Test
    void nobodyButStatesAndAdministratorsReadsThem() {
        as(member(state), () -> contacts.record(state, 0, aContact(SECRET)));
        for (OrganisationType type : OrganisationType.values()) {
            if (type != OrganisationType.STATE) {
                Actor other = member(fixtures.aSignatory(type, "TV"));
                assertThat(as(other, contacts::areShown)).as(type.name()).isFalse();
                assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                        .isThrownBy(() -> as(other, () -> contacts.of(state)));
                assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                        .isThrownBy(() -> as(other, () -> contacts.list("", 0, 25, Language.EN)));
                assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                        .isThrownBy(() -> as(other, () -> contacts.history(state)));
                assertThat(as(other, () -> contacts.neglected(Language.EN))).isEmpty();
            }
        }
        Actor suspended = new Actor(UserId.random(), "", Set.of(Role.SUSPENDED), Set.of(state));
        for (Actor outside : List.of(Actor.VISITOR, suspended, staff(Role.COORDINATOR))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(outside, () -> contacts.of(state)));
        }
        assertThat(as(ADMINISTRATOR, () -> contacts.of(state)).contacts().points())
                .hasSize(1);
    }

    @Test
    void aCompanyCannotNameContactPointsOfItsOwn() {
        OrganisationId company = fixtures.aSignatory(OrganisationType.COMPANY, "TV");

        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> as(member(company), () -> contacts.record(company, 0, aContact("x"))));
        assertThatExceptionOfType(ContactProblem.NotAllowed.class)
                .isThrownBy(() -> as(ADMINISTRATOR, () -> contacts.record(company, 0, aContact("x"))));
    }

    @Test
    void nothingOfThemIsInSearchExportRegisterPagesOrJson() {
        Recorded<StateContacts> named = as(member(state), () -> contacts.record(state, 0, aContact(SECRET)));
        Entry entry = register.entry(new Subject("contacts", state.value()), 1).orElseThrow();
        String slug = signatories.organisation(state).orElseThrow().slug();

        assertThat(entry.visibility()).isEqualTo(Visibility.STATES);
        assertThat(entry.onBehalfOf()).isEqualTo(state);
        for (String address : List.of(
                "/register/" + named.number(),
                "/api/v1/register?after=" + (named.number() - 1),
                "/api/v1/register/" + named.number(),
                "/api/v1/register/" + named.number() + "/receipt",
                "/api/v1/register/export",
                "/signatories/" + slug,
                "/api/v1/signatories/" + slug,
                "/api/v1/signatories",
                "/states/" + slug,
                "/api/v1/states/" + slug)) {
            assertThat(shown(address)).as(address).doesNotContain(SECRET, "duty@contacts.example", "999 555 0101");
        }
        assertThat(shown("/search?q=" + SECRET)).doesNotContain("duty@contacts.example", "contact-points/");
        assertThat(shown("/search?q=duty@contacts.example")).doesNotContain(SECRET);
    }

    @Test
    void thePublicLearnsHowManyWereConfirmedAsOfAnyDay() {
        OrganisationId kiribati = fixtures.aState("KI");
        LocalDate day = today();
        as(member(kiribati), () -> contacts.record(kiribati, 0, aContact("First")));
        as(ADMINISTRATOR, () -> contacts.record(kiribati, 1, aContact("Not confirmed")));

        assertThat(figures.of(kiribati, AsOf.NOW))
                .hasValueSatisfying(figure -> assertThat(figure)
                        .isEqualTo(new ConfirmedFigure(Quarter.of(day).toString(), 1, 2)));
        assertThat(figures.of(kiribati, AsOf.endOf(day.minusDays(1)))).isEmpty();
        assertThat(figures.ofAll(AsOf.NOW).total()).isGreaterThanOrEqualTo(2);
        assertThat(shown("/states/ki")).contains("Contact points confirmed this quarter", "1 of 2");
        assertThat(shown("/states/ki?lang=fr")).contains("1 sur 2");
        assertThat(shown("/api/v1/states/ki"))
                .contains("\"contactPoints\":{", "\"confirmed\":1", "\"total\":2", "\"contactPointsOfAllStates\":{");
    }

    @Test
    void everyStepStandsInTheHistoryAndARemovedOneComesBack() {
        as(member(state), () -> contacts.record(state, 0, aContact("First")));
        as(member(state), () -> contacts.record(state, 1, aContact("Second")));
        String second = as(member(state), () -> contacts.of(state))
                .contacts()
                .points()
                .getLast()
                .id();

        run(member(state), () -> contacts.raise(state, second));
        run(member(state), () -> contacts.remove(state, second));
        run(member(state), () -> contacts.restore(state, second));
        run(member(state), () -> contacts.restore(state, second));
        run(member(state), () -> contacts.confirm(state, second));

        List<Revision<StateContacts>> history = as(member(state), () -> contacts.history(state));
        assertThat(history)
                .extracting(Revision::verb)
                .as("restored once; a second confirmation on one day is none")
                .containsExactly("recorded", "recorded", "reordered", "removed", "restored");
        assertThat(history.get(2).state().orElseThrow().points())
                .extracting(ContactPoint::name)
                .containsExactly("Second", "First");
    }

    @Test
    void anAdministratorAmendsWithoutConfirming() {
        as(ADMINISTRATOR, () -> contacts.record(state, 0, aContact("First")));
        String point = point();

        as(ADMINISTRATOR, () -> contacts.amend(state, 1, point, aContact("Renamed")));
        assertThat(as(ADMINISTRATOR, () -> contacts.of(state))
                        .contacts()
                        .point(point)
                        .confirmedOn())
                .isNull();
        as(member(state), () -> contacts.amend(state, 2, point, aContact("Renamed again")));

        assertThat(as(ADMINISTRATOR, () -> contacts.of(state)).contacts().point(point))
                .satisfies(amended -> {
                    assertThat(amended.name()).isEqualTo("Renamed again");
                    assertThat(amended.confirmedOn()).isEqualTo(today());
                });
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(member(state), () -> contacts.amend(state, 1, point, aContact("Too late"))));
    }

    @Test
    void silenceIsToldToTheStateAndToAdministratorsAfterFourteenDays() {
        OrganisationId another = fixtures.aState("NR");
        as(ADMINISTRATOR, () -> contacts.record(state, 0, aContact("Silent")));
        run(Actor.SYSTEM, () -> rounds.ask(state, today().minusDays(15)));
        run(Actor.SYSTEM, () -> rounds.ask(state, today().minusDays(15)));

        assertThat(as(member(state), () -> contacts.neglected(Language.EN)))
                .singleElement()
                .satisfies(neglected -> assertThat(neglected.freshness()).isEqualTo(Freshness.SILENT));
        assertThat(as(ADMINISTRATOR, () -> contacts.neglected(Language.EN)))
                .anySatisfy(neglected -> assertThat(neglected.state()).isEqualTo(state));
        assertThat(as(member(another), () -> contacts.neglected(Language.EN))).isEmpty();
        assertThat(as(member(state), () -> contacts.history(state)))
                .extracting(Revision::verb)
                .containsExactly("recorded", "asked");

        run(Actor.SYSTEM, () -> rounds.answer(state, point(), today().minusDays(15)));

        assertThat(as(member(state), () -> contacts.neglected(Language.EN))).isEmpty();
    }

    @Test
    void anAnswerToAnOlderQuestionConfirmsNothing() {
        as(ADMINISTRATOR, () -> contacts.record(state, 0, aContact("Asked twice")));
        run(Actor.SYSTEM, () -> rounds.ask(state, today().minusMonths(6)));
        run(Actor.SYSTEM, () -> rounds.ask(state, today()));

        run(Actor.SYSTEM, () -> rounds.answer(state, point(), today().minusMonths(6)));
        run(Actor.SYSTEM, () -> rounds.bounce(state, point(), today().minusMonths(6)));

        assertThat(as(ADMINISTRATOR, () -> contacts.of(state)).contacts().points())
                .singleElement()
                .satisfies(point -> assertThat(point.freshness(today())).isEqualTo(Freshness.ASKED));
    }

    private String point() {
        return as(ADMINISTRATOR, () -> contacts.of(state))
                .contacts()
                .points()
                .getFirst()
                .id();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    private String shown(String address) {
        try {
            return mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(address, failed);
        }
    }

    private static Actor member(OrganisationId organisation) {
        return CapacityFixtures.member(organisation);
    }

    private static Actor staff(Role role) {
        return new Actor(new UserId("contacts-" + role.ordinal()), "Staff", Set.of(role), Set.of());
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }

    private static void run(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}
