package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.Endorsement;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingGround;
import org.accord.signatories.StandingStep;
import org.accord.signatories.Standings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Standings that follow from reports, those that somebody decides on, and the days in between. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=standings")
class StandingsTests {

    private static final String CHARTER = Charters.PARIS_CALL;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Standings standings;

    @Autowired
    private Commitments commitments;

    @Autowired
    private Cycles cycles;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private Extensions extensions;

    @Autowired
    private SignatoryCycles signatoryCycles;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester site;

    private Cast cast;
    private Actor writer;
    private OrganisationId organisation;

    @BeforeEach
    void aSignatory() {
        cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
    }

    @Test
    void aSuspensionLiesOnTopOfWhatIsComputedAndIsLiftedAgain() {
        Recorded<Endorsement> suspended = suspend("Misused the emblem of the charter");
        assertThat(suspended.state().standing()).isEqualTo(Standing.SUSPENDED);

        asCoordinator(() -> note(Standing.OVERDUE));
        assertThat(now().standing()).isEqualTo(Standing.SUSPENDED);

        asCoordinator(() -> standings.lift(CHARTER, organisation, version(), "The emblem was taken down"));
        assertThat(now().standing()).isEqualTo(Standing.OVERDUE);
        assertThat(standings.steps(CHARTER, organisation, AsOf.NOW))
                .extracting(StandingStep::standing)
                .containsExactly(Standing.OVERDUE, Standing.SUSPENDED, Standing.SUSPENDED, Standing.ACTIVE);
    }

    private boolean note(Standing standing) {
        signatories.noteStanding(CHARTER, organisation, standing, "someMissing");
        return true;
    }

    @Test
    void nobodyDecidesOnAStandingWithoutAReasonOrTwice() {
        for (String reason : List.of("", "x".repeat(2_001))) {
            assertThatExceptionOfType(SignatoryProblem.Invalid.class).isThrownBy(() -> suspend(reason));
        }
        suspend("For a reason");

        assertThatExceptionOfType(SignatoryProblem.NotInState.class).isThrownBy(() -> suspend("Again"));
    }

    @Test
    void theSecretariatEndsAnEndorsementOnlyWithAReason() {
        assertThatExceptionOfType(SignatoryProblem.NotAllowed.class)
                .isThrownBy(
                        () -> CurrentActor.runAs(Cast.COORDINATOR, () -> signatories.withdraw(CHARTER, organisation)));

        asCoordinator(() -> standings.withdraw(CHARTER, organisation, version(), "It was dissolved"));

        assertThat(now().standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(now().words()).contains("It was dissolved");
    }

    @Test
    void whoIsSuspendedPromisesNothingNewButStillReports() {
        Recorded<Commitment> promised = cast.aPublishedCommitment(writer);
        Recorded<Commitment> draft = as(writer, () -> commitments.draft(organisation, Cast.aDraft("Another")));
        Cycle cycle = cast.anOpenCycle();
        suspend("For a reason");

        assertThatExceptionOfType(SignatoryProblem.StandingForbids.class)
                .isThrownBy(() -> as(writer, () -> commitments.draft(organisation, Cast.aDraft("New"))));
        assertThatExceptionOfType(SignatoryProblem.StandingForbids.class)
                .isThrownBy(() -> as(writer, () -> commitments.publish(draft.id(), draft.version())));
        assertThat(as(writer, () -> reports.submit(cycle.id(), promised.id(), cast.aReport(List.of()))))
                .isNotNull();
    }

    @Test
    void aReportBringsBackWhoWasSilent() {
        Recorded<Commitment> promised = cast.aPublishedCommitment(writer);
        Cycle silent = cast.anOpenCycle();
        on(silent.endOfGrace().plusDays(1), () -> noteAll(silent));
        assertThat(now().standing()).isEqualTo(Standing.NON_COMMUNICATING);

        on(silent.endOfGrace().plusDays(2), () -> {
            Cycle next = cast.anOpenCycle();
            noteAll(next);
            assertThat(now().standing()).isEqualTo(Standing.NON_COMMUNICATING);
            as(writer, () -> reports.submit(next.id(), promised.id(), cast.aReport(List.of())));
            noteAll(next);
        });

        assertThat(now().standing()).as("the silent cycle is still open").isEqualTo(Standing.OVERDUE);
        assertThat(now().standing().mayCommit()).isTrue();
    }

    @Test
    void whoSignsAnewIsNotJudgedByWhatWasOverBefore() {
        organisation = aState();
        writer = Cast.representative(organisation);
        cast.aPublishedCommitment(writer);
        Cycle silent = cast.anOpenCycle();
        on(silent.endOfGrace().plusDays(1), () -> {
            noteAll(silent);
            assertThat(now().standing()).isEqualTo(Standing.NON_COMMUNICATING);
            asCoordinator(() -> standings.withdraw(CHARTER, organisation, version(), "It asked for it"));
            assertThat(asked()).contains(silent.id());

            aState();
            noteAll(silent);

            assertThat(now().standing().mayCommit()).isTrue();
            assertThat(asked()).doesNotContain(silent.id());
        });
    }

    private OrganisationId aState() {
        Admission again = new Admission(
                CHARTER,
                LocalisedText.of(Language.EN, "Guinea-Bissau"),
                OrganisationType.STATE,
                new CountryCode("GW"),
                "",
                "",
                "Minister",
                "",
                null,
                "By letter");
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> portal.getBean(Admissions.class)
                        .admit(again)
                        .state()
                        .organisation()
                        .id());
    }

    private List<String> asked() {
        return signatoryCycles.of(CHARTER, organisation, AsOf.NOW).stream()
                .map(each -> each.cycle().id())
                .toList();
    }

    @Test
    void whoGaveUpAllItPromisedOwesNothing() {
        Recorded<Commitment> promised = cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        noteAll(cycle);
        assertThat(now().standing()).isEqualTo(Standing.DUE);

        as(writer, () -> commitments.discontinue(promised.id(), promised.version(), "The budget ended"));
        noteAll(cycle);

        assertThat(now().standing()).isEqualTo(Standing.ACTIVE);
        assertThat(page()).contains("Nothing is owed any more");
    }

    @Test
    void thePageAndTheJsonSayWhyAndWhatComesNext() {
        cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        suspend("Misused the <emblem>");
        String slug = now().organisation().slug();

        assertThat(site.get().uri("/signatories/" + slug).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Suspended", "Misused the &lt;emblem&gt;", cycle.name(), "Counts as overdue after");
        assertThat(site.get().uri("/api/v1/signatories/" + slug + "/standing").exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.standing", standing -> standing.assertThat().isEqualTo("SUSPENDED"))
                .hasPathSatisfying("$.next.standing", next -> next.assertThat().isEqualTo("OVERDUE"))
                .hasPathSatisfying(
                        "$.steps[0].ground.words", words -> words.assertThat().isEqualTo("Misused the <emblem>"));
    }

    @Test
    void moreDaysMoveTheDueDayOfThatSignatoryAlone() {
        Actor other = cast.aRepresentative();
        Cycle cycle = on(today().plusDays(100), () -> {
            cast.aPublishedCommitment(writer);
            cast.aPublishedCommitment(other);
            return cast.anOpenCycle();
        });
        on(cycle.closes().plusDays(1), () -> {
            noteAll(cycle);
            assertThat(now().standing()).isEqualTo(Standing.OVERDUE);
            Recorded<Extension> asked =
                    as(writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(20, "Elections")));
            asCoordinator(() -> extensions.grant(asked.id(), asked.version(), "For once"));
            asCoordinator(() -> assertThat(extensions.decided(0, 25).items())
                    .extracting(Extension::id)
                    .contains(asked.id()));
            assertThat(now().standing()).isEqualTo(Standing.DUE);
            assertThat(due(cycle, organisation)).isEqualTo(cycle.closes().plusDays(20));
            assertThat(due(cycle, other.organisations().iterator().next())).isEqualTo(cycle.closes());
            assertThat(page()).contains("Elections", "For once", "20 more days");
        });
        on(
                cycle.endOfGrace().plusDays(1),
                () -> assertThatExceptionOfType(ProgressProblem.StillExtended.class)
                        .isThrownBy(() -> asCoordinator(() -> cycles.close(cycle.id()))));
    }

    @Test
    void moreDaysAreAskedForOnceByThoseWhoOweAndInTime() {
        Cycle cycle = cast.anOpenCycle();
        ExtensionDraft draft = new ExtensionDraft(20, "Elections");
        Actor another = cast.aRepresentative();
        assertThatExceptionOfType(ProgressProblem.NotInState.class)
                .as("nothing is owed")
                .isThrownBy(() -> as(writer, () -> extensions.ask(cycle.id(), organisation, draft)));
        cast.aPublishedCommitment(writer);
        assertThatExceptionOfType(ProgressProblem.NotAllowed.class)
                .isThrownBy(() -> as(another, () -> extensions.ask(cycle.id(), organisation, draft)));
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() ->
                        as(writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(61, ""))))
                .satisfies(invalid -> assertThat(invalid.faults()).containsOnlyKeys("days", "reason"));
        on(
                cycle.endOfGrace().plusDays(1),
                () -> assertThatExceptionOfType(ProgressProblem.NotInState.class)
                        .as("the grace is over")
                        .isThrownBy(() -> as(writer, () -> extensions.ask(cycle.id(), organisation, draft))));

        Recorded<Extension> asked = as(writer, () -> extensions.ask(cycle.id(), organisation, draft));
        assertThatExceptionOfType(ProgressProblem.NotInState.class)
                .isThrownBy(() -> as(writer, () -> extensions.ask(cycle.id(), organisation, draft)));
        asCoordinator(() -> extensions.refuse(asked.id(), asked.version(), "Ask earlier"));
        assertThat(due(cycle, organisation)).isEqualTo(cycle.closes());
        assertThat(as(writer, () -> extensions.ask(cycle.id(), organisation, draft))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void theGroundMovesWithTheDaysThatWereGranted() {
        on(today().plusDays(105), () -> {
            cast.aPublishedCommitment(writer);
            Cycle cycle = cast.anOpenCycle();
            noteAll(cycle);
            assertThat(now().ground()).returns(cycle.endOfGrace(), StandingGround::until);

            Recorded<Extension> asked =
                    as(writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(20, "Elections")));
            asCoordinator(() -> extensions.grant(asked.id(), asked.version(), "For once"));

            assertThat(now().standing()).isEqualTo(Standing.DUE);
            assertThat(now().ground()).returns(cycle.endOfGrace().plusDays(20), StandingGround::until);
        });
    }

    @Test
    void noMoreDaysAreGrantedOnceTheCycleTakesNoReports() {
        cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        Recorded<Extension> asked =
                as(writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(20, "Elections")));

        on(cycle.endOfGrace().plusDays(1), () -> {
            asCoordinator(() -> cycles.close(cycle.id()));
            assertThatExceptionOfType(ProgressProblem.NotInState.class)
                    .isThrownBy(() -> asCoordinator(() -> extensions.grant(asked.id(), asked.version(), "For once")));
            asCoordinator(() -> extensions.refuse(asked.id(), asked.version(), "It is closed"));
        });

        assertThat(due(cycle, organisation)).isEqualTo(cycle.closes());
    }

    @Test
    void whatTheSecretariatDecidesIsNotSaidToBeOnBehalfOfTheSignatory() {
        cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        Recorded<Extension> asked =
                as(writer, () -> extensions.ask(cycle.id(), organisation, new ExtensionDraft(20, "Elections")));
        Recorded<Extension> refused =
                asCoordinator(() -> extensions.refuse(asked.id(), asked.version(), "Ask earlier"));
        Recorded<Endorsement> suspended = suspend("For a reason");

        assertThat(onBehalfOf(asked.number())).isEqualTo(organisation);
        assertThat(onBehalfOf(refused.number())).isNull();
        assertThat(onBehalfOf(suspended.number())).isNull();
    }

    private @Nullable OrganisationId onBehalfOf(long number) {
        return portal.getBean(Register.class).entry(number).orElseThrow().onBehalfOf();
    }

    private LocalDate due(Cycle cycle, OrganisationId of) {
        return signatoryCycles.of(CHARTER, of, AsOf.NOW).stream()
                .filter(each -> each.cycle().id().equals(cycle.id()))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private void noteAll(Cycle cycle) {
        CurrentActor.runAs(Actor.SYSTEM, () -> cycles.noteStandings(cycle.id()));
    }

    private String page() {
        byte[] page = site.get()
                .uri("/signatories/" + now().organisation().slug())
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return AsOf.NOW.day(clock);
    }

    private void on(LocalDate day, Runnable work) {
        on(day, () -> {
            work.run();
            return true;
        });
    }

    private <T> T on(LocalDate day, Supplier<T> work) {
        return clock.callAt(day.atTime(12, 0).toInstant(ZoneOffset.UTC), work);
    }

    private Recorded<Endorsement> suspend(String reason) {
        return asCoordinator(() -> standings.suspend(CHARTER, organisation, version(), reason));
    }

    private long version() {
        return signatories
                .endorsement(CHARTER, organisation, AsOf.NOW)
                .orElseThrow()
                .version();
    }

    private Endorsement now() {
        return signatories
                .endorsement(CHARTER, organisation, AsOf.NOW)
                .orElseThrow()
                .state();
    }

    private static <T> T asCoordinator(Supplier<T> work) {
        return as(Cast.COORDINATOR, work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
