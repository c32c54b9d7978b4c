package org.accord.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.accounts.User;
import org.accord.progress.Cast;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.Rating;
import org.accord.progress.ReportQueue;
import org.accord.progress.ReportStep;
import org.accord.progress.Signal;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who reads a report, and who never does. */
@PortalTest
class AssignmentTests {

    private static final String PASSWORD = "lantern-orchard-copper-17";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Interests interests;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Register register;

    private final String name = Identity.random();
    private Actor writer;
    private OrganisationId organisation;
    private Recorded<ProgressReport> report;
    private Actor first;
    private Actor second;

    @BeforeEach
    void aReportAndTwoCoordinators() {
        Cast cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
        String commitment = cast.aPublishedCommitment(writer).id();
        String cycle = cast.anOpenCycle().id();
        report = as(writer, () -> reports.submit(cycle, commitment, cast.aReport(List.of())));
        first = coordinator("First");
        second = coordinator("Second");
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasItAndTheOtherIsTold() throws Exception {
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (Actor taker : List.of(first, second)) {
            takers.add(() -> {
                try {
                    take(taker, 0);
                    return true;
                } catch (RegisterProblem.ChangedMeanwhile late) {
                    return false;
                }
            });
        }
        List<Boolean> got = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> taker : both.invokeAll(takers)) {
                got.add(taker.get());
            }
        }

        assertThat(got).containsExactlyInAnyOrder(true, false);
        assertThat(now().version()).isEqualTo(1);
        assertThat(now().reviewer()).contains((got.getFirst() ? first : second).user());
    }

    @Test
    void onlyWhoeverHasItDecidesAndAColleagueTakesItOverFirst() {
        take(first, 0);

        assertThatExceptionOfType(ReviewProblem.WithColleague.class).isThrownBy(() -> accept(second));
        assertThatExceptionOfType(ReviewProblem.WithColleague.class)
                .isThrownBy(() -> as(
                        second,
                        () -> reviews.returnWithQuestions(
                                report.id(),
                                report.version(),
                                List.of(new Reviews.FieldQuestion("narrative", "Which?")))));

        take(second, 1);
        assertThat(accept(second).state().state()).isEqualTo(ProgressReport.State.ACCEPTED);
        assertThatExceptionOfType(ProgressProblem.NotInState.class).isThrownBy(() -> take(first, 3));
    }

    @Test
    void whoWasEverAMemberIsNeverOfferedNorAcceptedNorLetDecide() {
        Actor former = coordinator("Former");
        asSystem(() -> {
            accounts.grant(former.user(), Membership.of(organisation, Membership.Kind.EDITOR));
            accounts.revoke(former.user(), organisation);
            return true;
        });

        assertThat(offered()).contains(first.user()).doesNotContain(former.user());
        assertThatExceptionOfType(ReviewProblem.Invalid.class)
                .isThrownBy(() -> as(first, () -> assignments.assign(report.id(), former.user(), 0)))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("reviewer", "reviewing.barred"));
        assertThatExceptionOfType(ProgressProblem.Partial.class).isThrownBy(() -> take(former, 0));
        assertThatExceptionOfType(ProgressProblem.Partial.class).isThrownBy(() -> accept(former));
        assertThatExceptionOfType(ProgressProblem.Partial.class)
                .isThrownBy(() -> as(
                        former, () -> reports.accept(report.id(), report.version(), Rating.LIMITED, "Round the desk")));
        assertThat(listed(former, Whose.NOBODYS)).doesNotContain(report.id());
        assertThat(listed(first, Whose.NOBODYS)).contains(report.id());
    }

    @Test
    void whoDeclaredAnInterestInItOrInItsStateKeepsOut() {
        declare(first, new Ties(List.of(organisation), List.of()));
        declare(second, new Ties(List.of(), List.of(new CountryCode("KE"))));

        assertThat(offered()).doesNotContain(first.user(), second.user());
        assertThatExceptionOfType(ProgressProblem.Partial.class).isThrownBy(() -> accept(first));
        assertThatExceptionOfType(ProgressProblem.Partial.class).isThrownBy(() -> accept(second));

        declare(first, Ties.NONE);
        assertThat(accept(first).state().rating()).isEqualTo(Rating.LIMITED);
    }

    @Test
    void itGoesToPeopleOfTheSecretariatOnly() {
        assertThatExceptionOfType(ReviewProblem.Invalid.class)
                .isThrownBy(() -> as(first, () -> assignments.assign(report.id(), writer.user(), 0)))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("reviewer", "reviewing.notStaff"));
    }

    @Test
    void theQueueTellsMineFromNobodysAndWhatIsDecidedIsNeither() {
        assertThat(listed(first, Whose.MINE)).doesNotContain(report.id());
        take(first, 0);

        assertThat(listed(first, Whose.MINE)).containsExactly(report.id());
        assertThat(listed(first, Whose.OPEN_TO_ME)).contains(report.id());
        assertThat(listed(second, Whose.OPEN_TO_ME)).doesNotContain(report.id());
        assertThat(listed(second, Whose.NOBODYS)).doesNotContain(report.id());
        assertThat(listed(second, Whose.ALL)).contains(report.id());

        as(first, () -> assignments.handBack(report.id(), 1));
        assertThat(listed(second, Whose.NOBODYS)).contains(report.id());
        take(first, 2);
        accept(first);
        assertThat(listed(first, Whose.MINE)).isEmpty();
    }

    @Test
    void whatSomebodyHadAtHandWhoIsSuspendedIsNobodys() {
        take(first, 0);
        assertThat(listed(second, Whose.NOBODYS)).doesNotContain(report.id());

        asSystem(() -> {
            accounts.suspend(first.user());
            return true;
        });
        assertThat(listed(second, Whose.NOBODYS)).contains(report.id());
        assertThat(listed(second, Whose.OPEN_TO_ME)).contains(report.id());
        assertThat(now().reviewer()).isEmpty();
        assertThat(accept(second).state().state()).isEqualTo(ProgressReport.State.ACCEPTED);
    }

    @Test
    void whatSomebodyHadAtHandWhoMustKeepOutSinceIsNobodys() {
        take(first, 0);

        declare(first, new Ties(List.of(organisation), List.of()));

        assertThat(listed(second, Whose.NOBODYS)).contains(report.id());
        assertThat(now().reviewer()).isEmpty();
        take(second, 1);
        assertThat(now().reviewer()).contains(second.user());
    }

    @Test
    void whatAsksForACloserLookIsNotedWhileItWaitsAndGoneOnceItIsPublic() {
        assertThat(report.state().signals()).containsExactlyInAnyOrder(Signal.FIRST, Signal.NO_EVIDENCE);
        assertThat(accept(first).state().signals()).isEmpty();
    }

    @Test
    void theRegisterTellsThatItHappenedAndNotToWhom() {
        take(first, 0);
        declare(second, new Ties(List.of(organisation), List.of()));

        List<Entry> secret = new ArrayList<>();
        for (long number = register.size() - 2; number < register.size(); number++) {
            register.entry(number).ifPresent(secret::add);
        }
        assertThat(secret).extracting(Entry::verb).containsExactly("assigned", "interestsDeclared");
        assertThat(secret).allMatch(entry -> entry.visibility() == Visibility.SECRETARIAT);
        assertThat(secret).allMatch(entry -> entry.onBehalfOf() == null);
    }

    private Actor coordinator(String called) {
        UserId user = asSystem(() -> accounts.create(NewUser.staff(
                called + "-" + name + "@review.example", called, Language.EN, PASSWORD, Role.COORDINATOR)));
        return asSystem(() -> accounts.find(user).orElseThrow()).actor(Days.of(Instant.now()));
    }

    private void take(Actor who, long seen) {
        as(who, () -> assignments.assign(report.id(), who.user(), seen));
    }

    private Recorded<ProgressReport> accept(Actor who) {
        return as(who, () -> reviews.accept(report.id(), report.version(), Rating.LIMITED, "Half of it is shown."));
    }

    private void declare(Actor who, Ties ties) {
        as(who, () -> interests.declare(ties, interests.own().version()));
    }

    private Assignment now() {
        return asSystem(() -> assignments.of(report.id()));
    }

    private List<UserId> offered() {
        return asSystem(() -> assignments.candidates(report.id())).stream()
                .map(User::id)
                .toList();
    }

    private List<String> listed(Actor who, Whose whose) {
        ReportQueue waiting = new ReportQueue(Set.of(ReportStep.READ), "", "", ReportQueue.Order.RISK);
        return as(who, () -> reviews.queue(whose, waiting, 0, 500)).items().stream()
                .map(ProgressSummary::id)
                .toList();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    private static <T> T as(Actor who, Supplier<T> work) {
        return CurrentActor.callAs(who, work);
    }
}
