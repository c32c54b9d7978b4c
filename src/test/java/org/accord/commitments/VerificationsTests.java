package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.commitments.Verification.Check;
import org.accord.commitments.Verification.Criterion;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A draft on its way through the secretariat, where the charter asks for that. */
@PortalTest
class VerificationsTests {

    private static final List<Check> ALL_HOLD = List.of(
            new Check(Criterion.ELIGIBLE, true, ""),
            new Check(Criterion.COMPLETE, true, ""),
            new Check(Criterion.CLEAR, true, "Well said"));
    private static final List<Check> UNCLEAR = List.of(
            new Check(Criterion.ELIGIBLE, true, ""),
            new Check(Criterion.COMPLETE, true, ""),
            new Check(Criterion.CLEAR, false, "Who trains them?"));

    private final Cast cast;
    private final Commitments commitments;
    private final Verifications verifications;
    private final VerificationRules rules;
    private Actor writer = Actor.VISITOR;
    private OrganisationId organisation = OrganisationId.random();

    VerificationsTests(@Autowired ApplicationContext portal) {
        cast = new Cast(portal);
        commitments = portal.getBean(Commitments.class);
        verifications = portal.getBean(Verifications.class);
        rules = portal.getBean(VerificationRules.class);
    }

    @BeforeEach
    void aCharterThatAsks() {
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
        ask(true);
    }

    @AfterEach
    void asBefore() {
        ask(false);
    }

    private void ask(boolean asked) {
        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            if (rules.now(Charters.PARIS_CALL).asked() != asked) {
                rules.set(Charters.PARIS_CALL, asked, rules.version(Charters.PARIS_CALL));
            }
        });
    }

    @Test
    void onlyTheSecretariatPublishesWhereVerificationIsAsked() {
        Recorded<Commitment> draft = aDraft();

        assertThatExceptionOfType(CommitmentProblem.VerificationAsked.class)
                .isThrownBy(() -> as(writer, () -> commitments.publish(draft.id(), draft.version())));
        Recorded<Commitment> submitted = as(writer, () -> verifications.submit(draft.id(), draft.version()));
        Recorded<Commitment> taken = as(Cast.COORDINATOR, () -> verifications.takeUp(draft.id(), submitted.version()));
        Recorded<Commitment> published =
                as(Cast.COORDINATOR, () -> verifications.publish(draft.id(), taken.version(), ALL_HOLD));

        assertThat(published.state().state()).isEqualTo(Commitment.State.PUBLISHED);
        assertThat(published.state().publishedAt()).isNotNull();
        assertThat(as(Actor.VISITOR, () -> commitments.history(draft.id())))
                .extracting(step -> step.verb())
                .containsExactly("published");
    }

    @Test
    void whatIsSentBackTellsWhyAndIsSubmittedAgain() {
        Recorded<Commitment> taken = takenUp(aDraft());

        Recorded<Commitment> back =
                as(Cast.COORDINATOR, () -> verifications.sendBack(taken.id(), taken.version(), UNCLEAR));

        assertThat(back.state().state()).isEqualTo(Commitment.State.DRAFT);
        assertThat(back.state().course().verification())
                .isNotNull()
                .extracting(Verification::checks)
                .isEqualTo(UNCLEAR);
        Recorded<Commitment> better = as(
                writer, () -> commitments.amend(back.id(), back.version(), Cast.aDraft("Train them at the college")));
        as(writer, () -> verifications.submit(better.id(), better.version()));
        assertThat(waiting()).contains(better.id());
    }

    @Test
    void theOldestStandsFirstAndWhatIsTakenBackIsGone() {
        Recorded<Commitment> first = submitted(aDraft());
        Recorded<Commitment> second = submitted(aDraft());

        assertThat(waiting()).containsSubsequence(first.id(), second.id());
        Recorded<Commitment> back = as(writer, () -> verifications.takeBack(first.id(), first.version()));

        assertThat(back.state().state()).isEqualTo(Commitment.State.DRAFT);
        assertThat(waiting()).doesNotContain(first.id()).contains(second.id());
        Recorded<Commitment> taken = as(Cast.COORDINATOR, () -> verifications.takeUp(second.id(), second.version()));
        assertThatExceptionOfType(CommitmentProblem.NotInState.class)
                .isThrownBy(() -> as(writer, () -> verifications.takeBack(taken.id(), taken.version())));
    }

    @Test
    void whoBelongsToTheOrganisationDoesNotVerifyIt(@Autowired ApplicationContext portal) {
        Recorded<Commitment> submitted = submitted(aDraft());
        Actor insider = new Actor(
                insider(portal), "Insider", Set.of(Role.COORDINATOR, Role.REPRESENTATIVE), Set.of(organisation));

        assertThatExceptionOfType(CommitmentProblem.Partial.class)
                .isThrownBy(() -> as(insider, () -> verifications.takeUp(submitted.id(), submitted.version())));
        assertThat(as(insider, () -> verifications.isBarred(submitted.state()))).isTrue();
        assertThat(as(Cast.COORDINATOR, () -> verifications.isBarred(submitted.state())))
                .isFalse();
    }

    private UserId insider(ApplicationContext portal) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@verify.example",
                "Insider",
                Language.EN,
                "",
                Membership.of(organisation, Membership.Kind.READER));
        return as(
                Actor.SYSTEM,
                () -> portal.getBean(Invitations.class).invite(wanted).user());
    }

    @Test
    void whereNoVerificationIsAskedNothingIsSubmittedAndTheLeadPublishes() {
        ask(false);
        Recorded<Commitment> draft = aDraft();

        assertThatExceptionOfType(CommitmentProblem.NotInState.class)
                .isThrownBy(() -> as(writer, () -> verifications.submit(draft.id(), draft.version())));
        assertThat(as(writer, () -> commitments.publish(draft.id(), draft.version()))
                        .state()
                        .state())
                .isEqualTo(Commitment.State.PUBLISHED);
    }

    @Test
    void aSubmittedOneIsNotChangedAndNobodyElseReadsIt() {
        Recorded<Commitment> submitted = submitted(aDraft());

        assertThatExceptionOfType(CommitmentProblem.NotInState.class)
                .isThrownBy(() -> as(
                        writer,
                        () -> commitments.amend(submitted.id(), submitted.version(), Cast.aDraft("Something else"))));
        assertThat(as(Actor.VISITOR, () -> commitments.find(submitted.id(), AsOf.NOW)))
                .isEmpty();
    }

    private List<String> waiting() {
        return as(Cast.COORDINATOR, () -> verifications.waiting(0, 100)).items().stream()
                .map(CommitmentSummary::id)
                .toList();
    }

    private Recorded<Commitment> aDraft() {
        return as(writer, () -> commitments.draft(organisation, Cast.aDraft("Train a hundred people")));
    }

    private Recorded<Commitment> submitted(Recorded<Commitment> draft) {
        return as(writer, () -> verifications.submit(draft.id(), draft.version()));
    }

    private Recorded<Commitment> takenUp(Recorded<Commitment> draft) {
        Recorded<Commitment> submitted = submitted(draft);
        return as(Cast.COORDINATOR, () -> verifications.takeUp(submitted.id(), submitted.version()));
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.callAs(actor, act);
    }
}
