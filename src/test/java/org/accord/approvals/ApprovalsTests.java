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
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.Signatories;
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
        OrganisationId organisation =
                cast.aRepresentative().organisations().iterator().next();
        Office office = new Office(
                organisation,
                member(organisation, Membership.Kind.EDITOR),
                member(organisation, Membership.Kind.ADMINISTRATOR));
        CurrentActor.runAs(office.head(), () -> approvals.want(organisation, true));
        return office;
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
        run(office.head(), () -> approvals.approve(id, 1));

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
        Office office = anOffice();
        run(office.head(), () -> approvals.want(office.organisation(), false));
        String commitment = cast.aPublishedCommitment(office.editor()).id();
        run(office.head(), () -> approvals.want(office.organisation(), true));
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

    @Test
    void whatBindsIsChangedAndEndedOnlyByThoseWhoMayApprove() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.editor());
        String id = as(office.editor(), () -> commitments.askToPublish(draft.id(), draft.version()));
        run(office.head(), () -> approvals.approve(id, 1));
        long published = commitments.find(draft.id(), AsOf.NOW).orElseThrow().version();

        notApprover(office, () -> commitments.amend(draft.id(), published, Cast.aDraft("Less of it")));
        notApprover(office, () -> commitments.complete(draft.id(), published));
        notApprover(office, () -> commitments.discontinue(draft.id(), published));
        notApprover(
                office, () -> portal.getBean(Signatories.class).withdraw(Charters.PARIS_CALL, office.organisation()));
        run(office.head(), () -> commitments.amend(draft.id(), published, Cast.aDraft("More of it")));
        assertThat(commitments.find(draft.id(), AsOf.NOW).orElseThrow().state().title())
                .isEqualTo("More of it");
    }

    private static void notApprover(Office office, Runnable act) {
        assertThatThrownBy(() -> run(office.editor(), act)).isInstanceOf(ApprovalProblem.NotApprover.class);
    }

    @Test
    void whoeverWaitsForASecondPersonOrOnlyStandsInCannotSayThatNoneIsNeeded() {
        Office office = anOffice();
        Recorded<Commitment> draft = aDraft(office, office.head());
        run(office.head(), () -> commitments.askToPublish(draft.id(), draft.version()));
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

        assertThatThrownBy(() -> run(office.head(), () -> approvals.want(office.organisation(), false)))
                .isInstanceOf(ApprovalProblem.Pending.class);
        assertThatThrownBy(() -> run(office.editor(), () -> approvals.want(office.organisation(), false)))
                .isInstanceOf(ApprovalProblem.NotAllowed.class);
    }

    @Test
    void anOrganisationOfOneCannotWantASecondPerson() {
        OrganisationId organisation =
                cast.aRepresentative().organisations().iterator().next();
        Actor head = member(organisation, Membership.Kind.ADMINISTRATOR);

        assertThatThrownBy(() -> run(head, () -> approvals.want(organisation, true)))
                .isInstanceOf(ApprovalProblem.Alone.class);
    }
}
