package org.accord.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class ApprovalsTests {

    private final ApplicationContext portal;
    private final Cast cast;
    private final Approvals approvals;
    private final Commitments commitments;

    ApprovalsTests(@Autowired ApplicationContext portal) {
        this.portal = portal;
        this.cast = new Cast(portal);
        this.approvals = portal.getBean(Approvals.class);
        this.commitments = portal.getBean(Commitments.class);
    }

    /** An organisation with an editor and an administrator, that wants a second person. */
    private record Office(OrganisationId organisation, Actor editor, Actor head) {}

    private Office anOffice() {
        Office office = anOfficeOfTwo();
        run(office.head(), () -> approvals.want(office.organisation()));
        return office;
    }

    private Office anOfficeOfTwo() {
        OrganisationId organisation =
                cast.aRepresentative().organisations().iterator().next();
        return new Office(
                organisation,
                member(organisation, Membership.Kind.EDITOR),
                member(organisation, Membership.Kind.ADMINISTRATOR));
    }

    private Actor member(OrganisationId organisation, Membership.Kind kind) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@approvals.example",
                kind.name(),
                Language.EN,
                "",
                Membership.of(organisation, kind));
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            var user = portal.getBean(Invitations.class).invite(wanted).user();
            return portal.getBean(Accounts.class)
                    .find(user)
                    .orElseThrow()
                    .actor(Days.of(portal.getBean(Clock.class).instant()));
        });
    }

    private Recorded<Commitment> aDraft(Office office, Actor by) {
        return as(by, () -> commitments.draft(office.organisation(), Cast.aDraft("Approve " + Identity.random())));
    }

    private Approval approval(Office office, String id) {
        return as(office.head(), () -> approvals.find(id)).orElseThrow().state();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }

    private static void run(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }

    private List<String> toDo(Actor actor) {
        return as(
                actor,
                () -> portal.getBeansOfType(Waiting.class).values().stream()
                        .flatMap(each -> each.first(100, Language.EN).items().stream())
                        .map(Waiting.Thing::path)
                        .toList());
    }

    @Test
    void whatAnEditorAsksForASecondPersonPublishesAndBothAreNamed() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.editor());
        assertThatThrownBy(() -> run(office.editor(), () -> commitments.publish(draft.id(), draft.version())))
                .isInstanceOf(ApprovalProblem.NotApproved.class);

        String id = as(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));
        assertThat(toDo(office.head())).contains("approvals/" + id);
        assertThat(toDo(office.editor())).doesNotContain("approvals/" + id);
        assertThatThrownBy(() -> run(office.editor(), () -> approvals.approve(id, 1)))
                .isInstanceOf(ApprovalProblem.NotAllowed.class);
        assertThat(toDo(office.head())).doesNotContain("commitments/" + draft.id());
        run(office.head(), () -> approvals.approve(id, 1));

        assertThat(as(office.editor(), () -> approvals.past(0, 25)).items())
                .extracting(Recorded::id)
                .contains(id);
        assertThat(commitments.find(draft.id(), AsOf.NOW).orElseThrow().state().state())
                .isEqualTo(Commitment.State.PUBLISHED);
        assertThat(approval(office, id).askedBy()).isEqualTo(office.editor().user());
        assertThat(approval(office, id).decidedBy()).isEqualTo(office.head().user());
        assertThat(toDo(office.head())).doesNotContain("approvals/" + id);
    }

    @Test
    void whatWasApprovedAndNotDoneStaysToDoUntilItIsDone() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.editor());
        String id = as(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));
        run(office.head(), () -> {
            ApprovalStore store = portal.getBean(ApprovalStore.class);
            Approval asked = approvals.find(id).orElseThrow().state();
            store.record("approved", 1, asked.approve(office.head().user(), Instant.EPOCH)); // and the process died
        });

        assertThat(toDo(office.head())).contains("approvals/" + id);
        run(office.head(), () -> approvals.approve(id, 2));

        assertThat(commitments.find(draft.id(), AsOf.NOW).orElseThrow().state().state())
                .isEqualTo(Commitment.State.PUBLISHED);
        assertThat(toDo(office.head())).doesNotContain("approvals/" + id);
        assertThatThrownBy(() -> run(office.head(), () -> approvals.approve(id, 2)))
                .isInstanceOf(ApprovalProblem.NotInState.class);
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.head());
        String id = as(office.head(), () -> commitments.askToPublish(draft.id(), draft.version()));

        assertThatThrownBy(() -> run(office.head(), () -> approvals.approve(id, 1)))
                .isInstanceOf(ApprovalProblem.SamePerson.class);
        assertThat(approval(office, id).state()).isEqualTo(Approval.State.ASKED);
    }

    @Test
    void whatChangedSinceNeedsAnotherApproval() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.editor());
        String id = as(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));
        Recorded<Commitment> changed = as(
                office.editor(), () -> commitments.amend(draft.id(), draft.version(), Cast.aDraft("Something else")));

        assertThatThrownBy(() -> run(office.head(), () -> approvals.approve(id, 1)))
                .isInstanceOf(ApprovalProblem.NotInState.class);
        assertThatThrownBy(() -> run(office.head(), () -> commitments.publish(draft.id(), changed.version())))
                .isInstanceOf(ApprovalProblem.NotApproved.class);
        assertThat(toDo(office.head())).doesNotContain("approvals/" + id);
    }

    @Test
    void aReportIsSentInTheWordsThatWereApproved() {
        Office office = anOfficeOfTwo();
        String commitment = cast.aPublishedCommitment(office.editor()).id();
        run(office.head(), () -> approvals.want(office.organisation()));
        Cycle cycle = cast.anOpenCycle();
        ProgressReports reports = portal.getBean(ProgressReports.class);
        ProgressDraft typed = cast.aReport(List.of());

        String id = as(office.editor(), () -> reports.askToSend(cycle.id(), commitment, 0, typed));
        assertThatThrownBy(() -> run(office.editor(), () -> reports.submit(cycle.id(), commitment, typed)))
                .isInstanceOf(ApprovalProblem.NotApproved.class);
        assertThat(as(office.head(), () -> approvals.lines(id, Language.EN)))
                .anySatisfy(line -> assertThat(line.text()).isEqualTo("Courses were held."));
        run(office.head(), () -> approvals.approve(id, 1));

        Recorded<ProgressReport> sent = as(
                        office.editor(), () -> reports.find(ProgressReport.id(cycle.id(), commitment), AsOf.NOW))
                .orElseThrow();
        assertThat(sent.state().state()).isEqualTo(ProgressReport.State.SUBMITTED);
        assertThat(sent.state().narrative()).isEqualTo("Courses were held.");
    }

    @Test
    void whatIsGivenBackWaitsForWhoeverAskedAndCanBeAskedForAgain() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.editor());
        String id = as(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));

        run(office.head(), () -> approvals.giveBack(id, 1, "Name the courses."));
        assertThat(toDo(office.editor())).contains("approvals/" + id);
        assertThat(approval(office, id).words()).isEqualTo("Name the courses.");

        run(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));
        assertThat(approval(office, id).state()).isEqualTo(Approval.State.ASKED);
    }

    /** As amendments were written when a commitment said less. */
    private static String earlierWords(String title) {
        return """
                {"charter":"paris-call","description":"People are trained.","indicators":[{"baseline":0,\
                "due":"2031-01-01","name":"Trained","target":50,"unit":"people"}],"language":"EN",\
                "milestones":[{"due":"2030-01-01","title":"First course"}],"principles":[1],"title":"%s"}""".formatted(title);
    }

    @Test
    void anAmendmentThatWasAskedForWhenACommitmentSaidLessIsStillMade() {
        Office office = anOfficeOfTwo();
        Recorded<Commitment> promise = cast.aPublishedCommitment(office.editor());
        run(office.head(), () -> approvals.want(office.organisation()));
        Binding asked = new Binding(
                office.organisation(),
                "amend-commitment",
                promise.id(),
                promise.version(),
                promise.state().title(),
                earlierWords("Train fifty people"));

        String id = as(office.editor(), () -> portal.getBean(SecondPerson.class).ask(asked));
        run(office.head(), () -> approvals.approve(id, 1));

        Commitment amended =
                commitments.find(promise.id(), AsOf.NOW).orElseThrow().state();
        assertThat(amended.title()).isEqualTo("Train fifty people");
        assertThat(amended.indicators().getFirst().id()).isEqualTo("i1");
    }

    @Test
    void whatIsPublishedIsAmendedInTheWordsThatWereApproved() {
        Office office = anOfficeOfTwo();
        Recorded<Commitment> promise = cast.aPublishedCommitment(office.editor());
        run(office.head(), () -> approvals.want(office.organisation()));
        CommitmentDraft less = Cast.aDraft("Train fifty people").because("The college is smaller");
        assertThat(List.of(office.editor(), office.head()))
                .allSatisfy(
                        one -> needsASecondPerson(one, () -> commitments.amend(promise.id(), promise.version(), less)));

        String id = as(office.editor(), () -> commitments.askToAmend(promise.id(), promise.version(), less));
        assertThat(as(office.head(), () -> approvals.lines(id, Language.EN)))
                .extracting(BindingAct.Line::text)
                .containsExactly("Train a hundred people", "Train fifty people", "The college is smaller");
        needsASecondPerson(
                office.editor(),
                () -> commitments.amend(
                        promise.id(),
                        promise.version(),
                        Cast.aDraft("Train nobody").because("No money")));
        run(office.head(), () -> approvals.approve(id, 1));

        assertThat(commitments
                        .find(promise.id(), AsOf.NOW)
                        .orElseThrow()
                        .state()
                        .title())
                .isEqualTo("Train fifty people");
        assertThatThrownBy(
                        () -> run(office.editor(), () -> commitments.askToAmend(promise.id(), promise.version(), less)))
                .isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
    }

    @Test
    void nobodyAloneEndsWhatWasPromisedOrTheSignature() {
        Office office = anOfficeOfTwo();
        Recorded<Commitment> kept = cast.aPublishedCommitment(office.editor());
        Recorded<Commitment> given = cast.aPublishedCommitment(office.editor());
        Signatories signatories = portal.getBean(Signatories.class);
        run(office.head(), () -> approvals.want(office.organisation()));
        needsASecondPerson(office.head(), () -> commitments.complete(kept.id(), kept.version()));
        needsASecondPerson(office.head(), () -> commitments.discontinue(given.id(), given.version(), "No money"));
        needsASecondPerson(office.head(), () -> signatories.withdraw(Charters.PARIS_CALL, office.organisation()));

        String completing = as(office.editor(), () -> commitments.askToComplete(kept.id(), kept.version()));
        String givingUp =
                as(office.editor(), () -> commitments.askToDiscontinue(given.id(), given.version(), "No money"));
        String leaving =
                as(office.editor(), () -> signatories.askToWithdraw(Charters.PARIS_CALL, office.organisation()));
        run(
                Actor.SYSTEM,
                () -> signatories.noteStanding(
                        Charters.PARIS_CALL, office.organisation(), Standing.OVERDUE, "someMissing"));
        assertThat(List.of(completing, givingUp, leaving)).allSatisfy(id -> {
            assertThat(as(office.head(), () -> approvals.lines(id, Language.EN)))
                    .isNotEmpty();
            run(office.head(), () -> approvals.approve(id, 1));
        });

        assertThat(commitments.find(kept.id(), AsOf.NOW).orElseThrow().state().state())
                .isEqualTo(Commitment.State.COMPLETED);
        assertThat(commitments.find(given.id(), AsOf.NOW).orElseThrow().state().state())
                .isEqualTo(Commitment.State.DISCONTINUED);
        assertThat(signatories
                        .endorsement(Charters.PARIS_CALL, office.organisation(), AsOf.NOW)
                        .orElseThrow()
                        .state()
                        .standing())
                .isEqualTo(Standing.WITHDRAWN);
    }

    private static void needsASecondPerson(Actor actor, Runnable act) {
        assertThatThrownBy(() -> run(actor, act)).isInstanceOf(ApprovalProblem.NotApproved.class);
    }

    @Test
    void whileASecondPersonIsWantedNobodyAloneSaysThatNoneIs() {
        Office office = anOffice();
        Actor approver = member(office.organisation(), Membership.Kind.APPROVER);
        Recorded<Commitment> draft = aDraft(office, office.head());

        String id = as(office.head(), () -> approvals.askToLift(office.organisation()));
        needsASecondPerson(office.head(), () -> commitments.publish(draft.id(), draft.version()));
        assertThatThrownBy(() -> run(office.head(), () -> approvals.approve(id, 1)))
                .isInstanceOf(ApprovalProblem.SamePerson.class);
        assertThat(toDo(approver)).contains("approvals/" + id);
        run(approver, () -> approvals.approve(id, 1));
        assertThat(isWanted(office)).isFalse();
        run(office.head(), () -> commitments.publish(draft.id(), draft.version()));

        run(office.head(), () -> approvals.want(office.organisation()));
        assertThat(isWanted(office)).isTrue();
        assertThatThrownBy(() -> run(approver, () -> approvals.approve(id, 2)))
                .isInstanceOf(ApprovalProblem.NotInState.class);
        assertThat(as(office.head(), () -> approvals.askToLift(office.organisation())))
                .isNotEqualTo(id);
    }

    private boolean isWanted(Office office) {
        return as(office.editor(), () -> portal.getBean(SecondPerson.class).isWanted(office.organisation()));
    }

    @Test
    void whoOnlyStandsInForAnAdministratorCannotAskToLiftTheRule() {
        Office office = anOffice();
        LocalDate today = Days.of(portal.getBean(Clock.class).instant());
        Membership standsIn = Membership.deputy(
                office.organisation(),
                Membership.Kind.ADMINISTRATOR,
                office.head().user(),
                today,
                today);
        run(
                Actor.SYSTEM,
                () -> portal.getBean(Accounts.class).grant(office.editor().user(), standsIn));

        assertThatThrownBy(() -> run(office.editor(), () -> approvals.askToLift(office.organisation())))
                .isInstanceOf(ApprovalProblem.NotAllowed.class);
    }

    @Test
    void anOrganisationOfOneCannotWantASecondPerson() {
        OrganisationId organisation =
                cast.aRepresentative().organisations().iterator().next();
        Actor head = member(organisation, Membership.Kind.ADMINISTRATOR);

        assertThatThrownBy(() -> run(head, () -> approvals.want(organisation)))
                .isInstanceOf(ApprovalProblem.Alone.class);
    }
}
