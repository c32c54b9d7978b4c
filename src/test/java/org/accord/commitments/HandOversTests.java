package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.approvals.BindingAct;
import org.accord.progress.Cast;
import org.accord.progress.Cycle;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.register.Entry;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A commitment on its way from one lead to another. */
@PortalTest
class HandOversTests {

    private final ApplicationContext portal;
    private final Cast cast;
    private final Commitments commitments;
    private final HandOvers handOvers;
    private final Office from;
    private final Office to;
    private final Recorded<Commitment> promise;

    HandOversTests(@Autowired ApplicationContext portal) {
        this.portal = portal;
        cast = new Cast(portal);
        commitments = portal.getBean(Commitments.class);
        handOvers = portal.getBean(HandOvers.class);
        from = anOffice();
        to = anOffice();
        promise = cast.aPublishedCommitment(from.editor());
    }

    private record Office(OrganisationId organisation, Actor editor, Actor head) {}

    private Office anOffice() {
        OrganisationId organisation =
                cast.aRepresentative().organisations().iterator().next();
        return new Office(
                organisation,
                member(organisation, Membership.Kind.EDITOR),
                member(organisation, Membership.Kind.ADMINISTRATOR));
    }

    private Actor member(OrganisationId organisation, Membership.Kind kind) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@handover.example",
                kind.name(),
                Language.EN,
                "",
                Membership.of(organisation, kind));
        return as(Actor.SYSTEM, () -> {
            var user = portal.getBean(Invitations.class).invite(wanted).user();
            return portal.getBean(Accounts.class)
                    .find(user)
                    .orElseThrow()
                    .actor(Days.of(portal.getBean(Clock.class).instant()));
        });
    }

    @Test
    void theOtherAcceptsAndLeadsFromThenOn() {
        Recorded<HandOver> offer = offered();
        assertThat(waiting(to.head())).contains(promise.id());
        assertThat(waiting(to.editor())).doesNotContain(promise.id());
        assertThat(as(Actor.VISITOR, () -> commitments.history(promise.id()))).hasSize(1);

        as(to.head(), () -> handOvers.accept(offer.id(), offer.version(), "Gladly"));

        Commitment now = now();
        assertThat(now.organisation().id()).isEqualTo(to.organisation());
        assertThat(now.organisation().takenOver()).isNotNull();
        assertThat(as(to.head(), () -> handOvers.find(promise.id()))
                        .orElseThrow()
                        .state())
                .extracting(HandOver::state, HandOver::answer)
                .containsExactly(HandOver.State.ACCEPTED, "Gladly");
        assertThat(waiting(to.head())).doesNotContain(promise.id());
        assertThat(as(to.editor(), () -> commitments.complete(promise.id(), 3)).version())
                .isEqualTo(4);
    }

    @Test
    void theOtherDeclinesWithAWordAndNothingIsPublic() {
        Recorded<HandOver> offer = offered();

        assertThatExceptionOfType(CommitmentProblem.Invalid.class)
                .isThrownBy(() -> as(to.head(), () -> handOvers.decline(offer.id(), offer.version(), " ")));
        as(to.head(), () -> handOvers.decline(offer.id(), offer.version(), "We have no trainers"));

        assertThat(now().organisation().id()).isEqualTo(from.organisation());
        assertThat(lastOffer().state().answer()).isEqualTo("We have no trainers");
        assertThat(as(Actor.VISITOR, () -> commitments.history(promise.id()))).hasSize(1);
        assertThat(offered().id()).isNotEqualTo(offer.id());
    }

    @Test
    void onlyWhoApprovesOffersAndAnswersAndOnlyOnce() {
        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() -> as(from.editor(), () -> offer()));
        Recorded<HandOver> offer = offered();

        assertThatExceptionOfType(CommitmentProblem.HandOverOver.class).isThrownBy(this::offered);
        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() -> as(to.editor(), () -> handOvers.accept(offer.id(), offer.version(), "")));
        assertThatExceptionOfType(CommitmentProblem.NotAllowed.class)
                .isThrownBy(() -> as(from.head(), () -> handOvers.accept(offer.id(), offer.version(), "")));
        assertThatExceptionOfType(CommitmentProblem.NotFound.class)
                .isThrownBy(() -> as(anOffice().head(), () -> handOvers.accept(offer.id(), offer.version(), "")));
        as(from.head(), () -> handOvers.takeBack(offer.id(), offer.version()));
        assertThatExceptionOfType(CommitmentProblem.HandOverOver.class)
                .isThrownBy(() -> as(to.head(), () -> handOvers.accept(offer.id(), 2, "")));
    }

    /** What another declines is nobody's business. */
    @Test
    void theRegisterTellsNobodyWhatIsOfferedNorWhoOffersAndDeclines() {
        Recorded<HandOver> offer = offered();
        Recorded<HandOver> declined =
                as(to.head(), () -> handOvers.decline(offer.id(), offer.version(), "We have no trainers"));

        for (Recorded<HandOver> act : List.of(offer, declined)) {
            Entry entry = portal.getBean(Register.class).entry(act.number()).orElseThrow();
            assertThat(entry.subject().id()).isNotEqualTo(promise.id());
            assertThat(entry.onBehalfOf()).isNull();
            assertThat(entry.actor()).isEqualTo(UserId.SYSTEM);
            assertThat(entry.visibility()).isEqualTo(Visibility.PARTIES);
        }
        assertThat(offer.state().by()).isEqualTo(from.head().user());
        assertThat(declined.state().by()).isEqualTo(to.head().user());
    }

    @Test
    void anOfferRecordedUnderTheCommitmentsOwnIdIsStillAnswered() {
        Recorded<HandOver> now = offered();
        String before = portal.getBean(Register.class)
                .entry(now.number())
                .flatMap(Entry::state)
                .orElseThrow()
                .replaceFirst("\"by\":\"[^\"]*\",", "");
        Recorded<Commitment> another = cast.aPublishedCommitment(from.editor());
        CommitmentStore store = portal.getBean(CommitmentStore.class);
        as(
                from.head(),
                () -> store.handOvers.record(new NewState<>(
                        "offered",
                        another.id(),
                        0,
                        store.handOvers.read(before.replace(promise.id(), another.id())),
                        Visibility.PARTIES,
                        from.organisation())));

        as(to.head(), () -> handOvers.accept(another.id(), 1, "Gladly"));

        assertThat(as(Actor.VISITOR, () -> commitments.find(another.id(), AsOf.NOW))
                        .orElseThrow()
                        .state()
                        .organisation()
                        .id())
                .isEqualTo(to.organisation());
        assertThat(as(from.head(), () -> handOvers.find(another.id()))
                        .orElseThrow()
                        .state())
                .extracting(HandOver::state, HandOver::by)
                .containsExactly(HandOver.State.ACCEPTED, to.head().user());
    }

    @Test
    void ofTwoOffersThatSawTheSameOneIsMade() {
        HandOverBook offers = portal.getBean(HandOverBook.class);
        HandOverBook.Last seen = offers.last(promise.id());
        Recorded<HandOver> first = offered();

        assertThatExceptionOfType(CommitmentProblem.HandOverOver.class)
                .isThrownBy(() -> as(from.head(), () -> offers.open(first.state(), seen)));
        assertThat(lastOffer().id()).isEqualTo(first.id());
    }

    @Test
    void anOfferThatWasBegunAndNotRecordedKeepsNobodyFromTheNext() {
        assertThat(portal.getBean(LastOfferStore.class).put(promise.id(), Optional.empty(), "begun0000001"))
                .isTrue();

        assertThat(as(from.head(), () -> handOvers.find(promise.id()))).isEmpty();
        assertThat(offered().id()).isEqualTo("begun0000001");
    }

    @Test
    void anApprovalToTakeOverIsOfThatOfferOnly() {
        Approvals approvals = portal.getBean(Approvals.class);
        CurrentActor.runAs(to.head(), () -> approvals.want(to.organisation()));
        Recorded<HandOver> first = offered();
        String accepting = as(to.editor(), () -> handOvers.askToAccept(first.id(), 1, "Gladly"));
        as(from.head(), () -> handOvers.takeBack(first.id(), 1));
        offered();

        assertThatExceptionOfType(ApprovalProblem.class)
                .isThrownBy(() -> CurrentActor.runAs(to.head(), () -> approvals.approve(accepting, 1)));
        assertThat(now().organisation().id()).isEqualTo(from.organisation());
    }

    @Test
    void anOfferOfWhatHasEndedIsOver() {
        Recorded<HandOver> offer = offered();
        as(from.editor(), () -> commitments.complete(promise.id(), promise.version()));

        assertThat(waiting(to.head())).doesNotContain(promise.id());
        assertThat(lastOffer().state().state()).isEqualTo(HandOver.State.TAKEN_BACK);
        assertThatExceptionOfType(CommitmentProblem.HandOverOver.class)
                .isThrownBy(() -> as(to.head(), () -> handOvers.accept(offer.id(), offer.version(), "")));
    }

    @Test
    void onBothSidesASecondPersonIsHeardWhereOneIsWanted() {
        Approvals approvals = portal.getBean(Approvals.class);
        CurrentActor.runAs(from.head(), () -> approvals.want(from.organisation()));
        CurrentActor.runAs(to.head(), () -> approvals.want(to.organisation()));
        assertThatExceptionOfType(ApprovalProblem.NotApproved.class).isThrownBy(this::offered);

        String offering = as(
                from.editor(),
                () -> handOvers.askToOffer(promise.id(), promise.version(), to.organisation(), "We close"));
        assertThat(as(from.head(), () -> approvals.lines(offering, Language.EN)))
                .extracting(BindingAct.Line::text)
                .contains("We close");
        CurrentActor.runAs(from.head(), () -> approvals.approve(offering, 1));
        assertThat(waiting(to.head())).contains(promise.id());
        String offer = lastOffer().id();
        assertThatExceptionOfType(ApprovalProblem.NotApproved.class)
                .isThrownBy(() -> as(to.head(), () -> handOvers.accept(offer, 1, "Gladly")));
        String accepting = as(to.editor(), () -> handOvers.askToAccept(offer, 1, "Gladly"));
        CurrentActor.runAs(to.head(), () -> approvals.approve(accepting, 1));

        assertThat(now().organisation().id()).isEqualTo(to.organisation());
    }

    @Test
    void whatIsOwedInAnOpenCycleGoesToTheNewLead() {
        Cycle cycle = cast.anOpenCycle();
        assertThat(owed(cycle, from)).contains(promise.id());
        Recorded<HandOver> offer = offered();

        as(to.head(), () -> handOvers.accept(offer.id(), offer.version(), ""));

        awaitIndex();
        assertThat(owed(cycle, to)).contains(promise.id());
        assertThat(owed(cycle, from)).doesNotContain(promise.id());
    }

    @Test
    void aReportThatWasSentBeforeCountsAndIsAnsweredByTheNewLead() {
        Cycle cycle = cast.anOpenCycle();
        ProgressReports reports = portal.getBean(ProgressReports.class);
        Recorded<ProgressReport> sent =
                as(from.editor(), () -> reports.submit(cycle.id(), promise.id(), cast.aReport(List.of())));
        as(
                Cast.COORDINATOR,
                () -> reports.returnWith(
                        sent.id(), sent.version(), List.of(new Question("narrative", "How many?", Instant.EPOCH))));
        Recorded<HandOver> offer = offered();
        awaitIndex();

        as(to.head(), () -> handOvers.accept(offer.id(), offer.version(), ""));

        awaitIndex();
        assertThat(obligations(cycle, to))
                .filteredOn(owed -> owed.commitment().id().equals(promise.id()))
                .singleElement()
                .satisfies(owed -> assertThat(owed.isMet()).isTrue());
        Recorded<ProgressReport> passedOn =
                as(to.editor(), () -> reports.find(sent.id(), AsOf.NOW)).orElseThrow();
        assertThat(as(to.editor(), () -> reports.resubmit(sent.id(), passedOn.version(), cast.aReport(List.of())))
                        .state()
                        .state())
                .isEqualTo(ProgressReport.State.SUBMITTED);
        assertThat(as(from.editor(), () -> reports.find(sent.id(), AsOf.NOW))).isEmpty();
    }

    private List<String> owed(Cycle cycle, Office office) {
        return obligations(cycle, office).stream()
                .map(Obligation::commitment)
                .map(CommitmentSummary::id)
                .toList();
    }

    private void awaitIndex() {
        await().until(() -> portal.getBean(SearchIndex.class).followed()
                >= portal.getBean(Register.class).size());
    }

    private List<Obligation> obligations(Cycle cycle, Office office) {
        return as(Actor.SYSTEM, () -> portal.getBean(Obligations.class).of(cycle, office.organisation()));
    }

    private Recorded<HandOver> lastOffer() {
        return as(from.editor(), () -> handOvers.find(promise.id())).orElseThrow();
    }

    private Recorded<HandOver> offered() {
        return as(from.head(), this::offer);
    }

    private Recorded<HandOver> offer() {
        return handOvers.offer(promise.id(), promise.version(), to.organisation(), "Our unit closes");
    }

    private List<String> waiting(Actor actor) {
        return as(actor, handOvers::waiting).stream().map(HandOver::commitment).toList();
    }

    private Commitment now() {
        return commitments.find(promise.id(), AsOf.NOW).orElseThrow().state();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
