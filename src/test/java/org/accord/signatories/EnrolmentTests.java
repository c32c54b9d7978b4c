package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.PortalTest;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coordinators who decide at once make one signature, and leave no application half-way. No other test takes these states. */
@PortalTest
class EnrolmentTests {

    private static final String CHARTER = "paris-call";
    private static final int THREADS = 32;
    private static final Actor COORDINATOR =
            new Actor(new UserId("enrolment-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    private final Applications applications;
    private final Vettings vettings;
    private final Signatories signatories;

    @Autowired
    private Signing signing;

    @Autowired
    private SettableClock clock;

    EnrolmentTests(
            @Autowired Applications applications, @Autowired Vettings vettings, @Autowired Signatories signatories) {
        this.applications = applications;
        this.vettings = vettings;
        this.signatories = signatories;
    }

    @Test
    void oneApplicationAcceptedByManyAtOnceIsSignedOnce() throws Exception {
        String id = applied("Many Hands Ltd (example)", OrganisationType.COMPANY, "KE");

        List<Object> ends = atOnce(java.util.Collections.nCopies(THREADS, () -> accept(id)));

        assertThat(ends).filteredOn(Endorsement.class::isInstance).hasSize(1);
        assertThat(ends).allMatch(end -> end instanceof Endorsement || end instanceof Problem);
        assertThat(state(id)).isEqualTo(Application.State.ENROLLED);
        assertThat(signatories.history(CHARTER, new OrganisationId(id))).hasSize(1);
    }

    @Test
    void ofTwoApplicationsOfOneStateAcceptedAtOnceOneSignsAndOneWaits() throws Exception {
        for (String country : List.of("BT", "MV", "LS", "NP", "LA", "GY", "BN", "SZ")) {
            String one = applied("Ministry", OrganisationType.STATE, country);
            String other = applied("Cabinet", OrganisationType.STATE, country);

            List<Object> ends = atOnce(List.of(() -> accept(one), () -> accept(other)));

            assertThat(ends)
                    .as(country)
                    .filteredOn(Endorsement.class::isInstance)
                    .hasSize(1);
            assertThat(ends)
                    .as(country)
                    .filteredOn(SignatoryProblem.AlreadySignatory.class::isInstance)
                    .hasSize(1);
            assertThat(List.of(state(one), state(other)))
                    .as(country)
                    .containsExactlyInAnyOrder(Application.State.ENROLLED, Application.State.SUBMITTED);
            assertThat(signatories.history(CHARTER, Application.stateId(new CountryCode(country))))
                    .as(country)
                    .hasSize(1);
        }
    }

    @Test
    void ofManyApplicationsOfOneStateAcceptedAtOnceOneSigns() throws Exception {
        String country = "TL";
        List<String> ids = new ArrayList<>();
        List<Callable<Object>> acts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String id = applied("Office " + i, OrganisationType.STATE, country);
            ids.add(id);
            acts.add(() -> accept(id));
        }

        List<Object> ends = atOnce(acts);

        assertThat(ends).filteredOn(Endorsement.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(SignatoryProblem.AlreadySignatory.class::isInstance)
                .hasSize(THREADS - 1);
        assertThat(ids)
                .filteredOn(id -> state(id) == Application.State.ENROLLED)
                .hasSize(1);
        assertThat(ids).allSatisfy(id -> assertThat(state(id)).isNotEqualTo(Application.State.ACCEPTED));
        assertThat(signatories.history(CHARTER, Application.stateId(new CountryCode(country))))
                .hasSize(1);
    }

    @Test
    void ofTwoApplicationsOfOneNameAcceptedAtOnceOneSignsAndTheOtherAfterItWithdrew() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = applied("Twin Cables " + round, OrganisationType.COMPANY, "KE");
            String other = applied("TWIN-CABLES " + round, OrganisationType.COMPANY, "KE");

            List<Object> ends = atOnce(List.of(() -> accept(one), () -> accept(other)));

            assertThat(ends).filteredOn(Endorsement.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(SignatoryProblem.AlreadySignatory.class::isInstance)
                    .hasSize(1);
            assertThat(List.of(state(one), state(other)))
                    .containsExactlyInAnyOrder(Application.State.ENROLLED, Application.State.SUBMITTED);
            String signed = state(one) == Application.State.ENROLLED ? one : other;
            String waits = signed.equals(one) ? other : one;
            CurrentActor.runAs(Actor.SYSTEM, () -> signatories.withdraw(CHARTER, new OrganisationId(signed)));
            Endorsement later = CurrentActor.callAs(
                    COORDINATOR,
                    () -> applications.accept(waits, applications.find(waits).version(), "The first has withdrawn."));
            assertThat(later.organisation().id()).isEqualTo(new OrganisationId(waits));
        }
    }

    @Test
    void aNameAskedForByAListThatWasNeverBroughtInIsFreeAfterAWhile() {
        String id = applied("Abandoned Cables", OrganisationType.COMPANY, "KE");
        OrganisationId listed = new OrganisationId("listed-and-abandoned");
        LocalisedText name = LocalisedText.of(Language.EN, "ABANDONED-CABLES");
        assertThat(signing.nameHolder(CHARTER, name, new CountryCode("KE"), listed))
                .isEqualTo(listed);

        assertThat(accept(id)).isInstanceOf(SignatoryProblem.AlreadySignatory.class);
        assertThat(state(id)).isEqualTo(Application.State.SUBMITTED);
        clock.runAt(
                clock.instant().plus(Duration.ofHours(2)),
                () -> CurrentActor.runAs(COORDINATOR, () -> {
                    long version = applications.find(id).version();
                    assertThat(applications
                                    .accept(id, version, "The list was given up.")
                                    .standing())
                            .isEqualTo(Standing.ACTIVE);
                }));

        assertThat(signing.nameHolder(CHARTER, name, new CountryCode("KE"), listed))
                .as("who was given up for signs no more beside")
                .isEqualTo(new OrganisationId(id));
    }

    @Test
    void aNameKeptForARenamingThatNeverCameIsFreeAfterAWhile() {
        String id = applied("Kept Cables", OrganisationType.COMPANY, "KE");
        assertThat(accept(id)).isInstanceOf(Endorsement.class);
        OrganisationId signatory = new OrganisationId(id);
        OrganisationId other = OrganisationId.random();
        CountryCode country = new CountryCode("KE");
        LocalisedText own = LocalisedText.of(Language.EN, "KEPT Cables");
        LocalisedText never = LocalisedText.of(Language.EN, "Never Given Cables");
        signing.claimName(CHARTER, never, country, signatory);
        assertThat(signing.nameHolder(CHARTER, never, country, other)).isEqualTo(signatory);

        clock.runAt(clock.instant().plus(Duration.ofHours(2)), () -> {
            assertThat(signing.nameHolder(CHARTER, never, country, other)).isEqualTo(other);
            assertThat(signing.nameHolder(CHARTER, own, country, other)).isEqualTo(signatory);
        });
    }

    @Test
    void whoIsAboutToBeBroughtInFoundsTheOrganisation() {
        LocalisedText name = LocalisedText.of(Language.EN, "Founded Twice Cables");
        CountryCode country = new CountryCode("KE");
        OrganisationId first = OrganisationId.random();
        OrganisationId second = OrganisationId.random();

        assertThat(signing.founder(name, country, first)).isEqualTo(first);
        assertThat(signing.founder(name, country, second)).isEqualTo(first);
        clock.runAt(
                clock.instant().plus(Duration.ofHours(2)),
                () -> assertThat(signing.founder(name, country, second))
                        .as("it was given up")
                        .isEqualTo(second));
    }

    @Test
    void aNameThatIsGivenBackIsFree() {
        LocalisedText name = LocalisedText.of(Language.EN, "Returned Cables");
        CountryCode country = new CountryCode("KE");
        OrganisationId first = OrganisationId.random();
        OrganisationId second = OrganisationId.random();
        Signing.NameClaim kept = signing.claimName(CHARTER, name, country, first);
        assertThat(signing.nameHolder(CHARTER, name, country, second)).isEqualTo(first);

        signing.release(kept);

        assertThat(signing.nameHolder(CHARTER, name, country, second)).isEqualTo(second);
        assertThat(signing.nameHolder(CHARTER, name, country, first)).isEqualTo(second);
    }

    private String applied(String name, OrganisationType type, String country) {
        return applications.submit(new ApplicationDraft(
                CHARTER,
                name,
                Language.EN,
                type,
                new CountryCode(country),
                "",
                "Amina Otieno",
                "Minister",
                "office@enrolment.example",
                ""));
    }

    private Object accept(String id) {
        try {
            FourEyes.propose(vettings, id);
            return CurrentActor.callAs(COORDINATOR, () -> applications.accept(id, 1, "Known, and sound."));
        } catch (Problem refused) {
            return refused;
        }
    }

    private Application.State state(String id) {
        return CurrentActor.callAs(
                COORDINATOR, () -> applications.find(id).state().state());
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> running = new ArrayList<>();
        List<Object> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Object> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            for (Future<Object> end : running) {
                ends.add(end.get());
            }
        }
        return ends;
    }
}
