package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Drafts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.Content;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.commitments.HandOver;
import org.accord.commitments.HandOvers;
import org.accord.commitments.IndicatorDetails;
import org.accord.progress.SharedDraft.Choice;
import org.accord.progress.SharedDraft.Seen;
import org.accord.progress.SharedDraft.Taking;
import org.accord.progress.SharedDraft.Typed;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two editors of one organisation and the report they write together. */
@PortalTest
class SharedDraftsTests {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SharedDrafts shared;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private Drafts drafts;

    private Cast cast;
    private Actor ana;
    private Actor omar;
    private Cycle cycle;
    private String commitment;
    private String report;

    @BeforeEach
    void aReportIsOwed() {
        cast = new Cast(portal);
        ana = cast.aRepresentative();
        omar = Cast.representative(ana.organisations().iterator().next());
        Recorded<Commitment> promised = cast.aPublishedCommitment(ana);
        cycle = cast.theOpenCycle();
        commitment = promised.id();
        report = ProgressReport.id(cycle.id(), commitment);
    }

    @Test
    void editorsOfDifferentFieldsBothWin() {
        open(ana);

        type(ana, "narrative", 0, "Courses were held.");
        SharedDraft now = type(omar, "obstacles", 0, "Rooms were missing.");

        assertThat(now.field("narrative").text()).isEqualTo("Courses were held.");
        assertThat(now.field("obstacles").text()).isEqualTo("Rooms were missing.");
        assertThat(now.undecided()).isEmpty();
    }

    @Test
    void theLaterTextOfOneFieldStandsBesideItUntilSomebodyChooses() {
        open(ana);
        type(ana, "narrative", 0, "Nine courses.");

        SharedDraft now = type(omar, "narrative", 0, "Ten courses.");

        SharedText field = now.field("narrative");
        assertThat(field.text()).isEqualTo("Nine courses.");
        assertThat(field.rivals()).extracting(Rival::text).containsExactly("Ten courses.");
        assertThatThrownBy(() -> submit(ana))
                .isInstanceOfSatisfying(
                        ProgressProblem.Invalid.class,
                        refused -> assertThat(refused.faults()).containsEntry("narrative", "undecided"));

        Rival rival = field.rivals().getFirst();
        SharedDraft chosen = as(
                ana,
                () -> shared.choose(
                        report, new Choice("narrative", field.version(), rival.id(), rival.text(), "Ten courses.")));

        assertThat(chosen.field("narrative").text()).isEqualTo("Ten courses.");
        assertThat(chosen.undecided()).isEmpty();
    }

    @Test
    void ofTwoWhoSendAtOnceOneSendsAndTheOtherIsTold() throws Exception {
        open(ana);
        fill();
        Seen seen = seen();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Recorded<ProgressReport>>> acts = new ArrayList<>();
            for (Actor each : List.of(ana, omar)) {
                acts.add(both.submit(() -> submit(each, seen)));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<Recorded<ProgressReport>> act : acts) {
                try {
                    act.get();
                } catch (ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
            assertThat(refused).singleElement().isInstanceOf(ProgressProblem.SentMeanwhile.class);
        }
        assertThat(as(ana, () -> reports.history(report))).hasSize(1);
    }

    @Test
    void whatAColleagueChangedSinceItWasShownIsNotSent() {
        open(ana);
        fill();
        Previewed shown = as(ana, () -> shared.checked(report, 0));
        type(omar, "obstacles", seen().versions().get("obstacles"), "Rooms were missing.");

        assertThatThrownBy(() -> submit(ana, shown.seen()))
                .isInstanceOfSatisfying(
                        ProgressProblem.ChangedSince.class,
                        refused -> assertThat(refused.fields()).containsExactly(Map.entry("obstacles", omar.user())));
        assertThatThrownBy(() -> as(ana, () -> shared.ask(report, shown.seen())))
                .isInstanceOf(ProgressProblem.ChangedSince.class);
        assertThat(as(ana, () -> reports.find(report, AsOf.NOW))).isEmpty();

        Previewed again = as(ana, () -> shared.checked(report, 0));

        assertThat(again.draft().obstacles()).isEqualTo("Rooms were missing.");
        assertThat(submit(ana, again.seen()).state())
                .extracting(ProgressReport::narrative, ProgressReport::obstacles)
                .containsExactly("Courses were held.", "Rooms were missing.");
    }

    @Test
    void aChangeThatWasTakenBackIsAChangeForWhoeverSawTheFirst() {
        open(ana);
        fill();
        Previewed shown = as(ana, () -> shared.checked(report, 0));
        type(omar, "narrative", 1, "None were held.");
        type(omar, "narrative", 2, "Courses were held.");

        assertThatThrownBy(() -> submit(ana, shown.seen())).isInstanceOf(ProgressProblem.ChangedSince.class);
    }

    @Test
    void whatIsTypedAfterItWasSentIsShownAtItsFieldWhenItComesBack() {
        open(ana);
        fill();
        Recorded<ProgressReport> sent = submit(ana);
        type(omar, "obstacles", 0, "Typed in the train.");
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> reports.returnWith(
                        report, sent.version(), List.of(new Question("narrative", "How many?", Instant.EPOCH))));

        SharedDraft again = open(omar);

        assertThat(again.round()).isEqualTo(2);
        assertThat(again.field("narrative").text()).isEqualTo("Courses were held.");
        assertThat(again.field("obstacles").rivals()).extracting(Rival::text).containsExactly("Typed in the train.");
    }

    @Test
    void whatWasSentAsItStoodLeavesNoDraft() {
        open(ana);
        fill();
        Recorded<ProgressReport> sent = submit(ana);

        assertThat(sent.state().narrative()).isEqualTo("Courses were held.");
        assertThat(portal.getBean(SharedDraftStore.class).find(report)).isEmpty();
    }

    @Test
    void aReportThatIsRefusedCanBeMendedAndSent() {
        open(ana);
        type(ana, "narrative", 0, "Courses were held.");
        assertThatThrownBy(() -> submit(ana)).isInstanceOf(ProgressProblem.Invalid.class);

        fill();

        assertThat(submit(omar).version()).isEqualTo(1);
    }

    @Test
    void draftsOfEachPersonAreReadIntoTheSharedOne() {
        for (Map.Entry<Actor, String> each :
                Map.of(ana, "Of Ana.", omar, "Of Omar.").entrySet()) {
            ProgressDraft own = new ProgressDraft(Language.EN, each.getValue(), "", Map.of(), List.of(), List.of(), "");
            as(each.getKey(), () -> drafts.keep(SharedDrafts.ownKey(report), new ReportTyped(0, own)));
        }

        open(ana);
        SharedDraft now = open(omar);

        assertThat(now.field("narrative").text()).isEqualTo("Of Ana.");
        assertThat(now.field("narrative").rivals()).extracting(Rival::text).containsExactly("Of Omar.");
        assertThat(as(omar, () -> drafts.find(SharedDrafts.ownKey(report)))).isEmpty();
        assertThat(now.field("obstacles").version()).isZero();
    }

    @Test
    void othersHearWhatWasTypedAndWhoIsThere() {
        open(ana);
        List<DraftNews> heard = new ArrayList<>();
        Runnable ending = as(ana, () -> shared.listen(report, "form-of-ana", heard::add));
        Runnable leaving = as(omar, () -> shared.listen(report, "form-of-omar", news -> {}));
        assertThat(heard.getLast().others()).containsExactly(omar.user());

        type(omar, "narrative", 0, "Nine courses.");
        assertThat(heard.getLast().draft().orElseThrow().field("narrative").text())
                .isEqualTo("Nine courses.");

        leaving.run();
        assertThat(heard.getLast().others()).isEmpty();
        int before = heard.size();
        ending.run();
        type(omar, "narrative", 1, "Ten courses.");
        assertThat(heard).hasSize(before);
    }

    @Test
    void anotherPortalOnTheSameDatabaseTellsItsForms() {
        open(ana);
        DraftFeed elsewhere = new DraftFeed(portal.getBean(SharedDraftStore.class), true, portal.getBean(Clock.class));
        List<DraftNews> heard = new ArrayList<>();
        Runnable ending = elsewhere.listen(report, "form-elsewhere", ana.user(), heard::add);
        portal.getBean(SharedDraftStore.class)
                .here(
                        report,
                        "form-here",
                        omar.user(),
                        portal.getBean(Clock.class).instant());
        type(omar, "narrative", 0, "Nine courses.");

        elsewhere.look();

        assertThat(heard.getLast().draft().orElseThrow().field("narrative").text())
                .isEqualTo("Nine courses.");
        assertThat(heard.getLast().others()).containsExactly(omar.user());
        ending.run();
    }

    @Test
    void nobodyOfAnotherOrganisationReadsOrTypes() {
        open(ana);
        Actor stranger = cast.aRepresentative();

        assertThatThrownBy(() -> open(stranger)).isInstanceOf(ProgressProblem.NotAllowed.class);
        assertThatThrownBy(() -> type(stranger, "narrative", 0, "x")).isInstanceOf(ProgressProblem.NotAllowed.class);
    }

    @Test
    void aTextOfTenMegabytesIsRefusedAtItsField() {
        open(ana);

        assertThatThrownBy(() -> type(ana, "narrative", 0, "x".repeat(10_000_000)))
                .isInstanceOfSatisfying(
                        ProgressProblem.Invalid.class,
                        refused -> assertThat(refused.faults()).containsKey("narrative"));
    }

    @Test
    void everyFieldOfADraftComesBackAsItWas() {
        ProgressDraft draft = cast.aReport(List.of(new EvidenceFile("f1", "a list.csv", "text/csv", 12, "00ff")));

        assertThat(ReportFields.draft(ReportFields.of(draft))).isEqualTo(draft);
        assertThat(as(ana, () -> reports.find(report, AsOf.NOW))).isEmpty();
    }

    @Test
    void whatSaysNothingNewIsTheSameContentAsBefore() {
        ProgressDraft draft = cast.aReport(List.of(new EvidenceFile("f1", "a list.csv", "text/csv", 12, "00ff")));

        assertThat(Content.of(draft)).doesNotContain("help").doesNotContain("alt");
        assertThat(Content.read(Content.of(draft), ProgressDraft.class)).isEqualTo(draft);
    }

    @Test
    void aSendingThatDiedLocksNobodyOutForLong() {
        open(ana);
        fill();
        Seen seen = seen();
        Instant died = portal.getBean(Clock.class).instant().minus(SharedDraft.LONGEST_SENDING);
        portal.getBean(SharedDraftStore.class)
                .change(report, draft -> draft.take(seen, new Taking(omar.user(), died, "died")));

        SharedDraft now = type(ana, "obstacles", seen.versions().get("obstacles"), "The line was cut.");

        assertThat(now.undecided()).isEmpty();
        assertThat(now.field("obstacles").text()).isEqualTo("The line was cut.");
        assertThat(submit(ana).state().obstacles()).isEqualTo("The line was cut.");
    }

    @Test
    void aRowThatIsNoLongerPromisedWaitsForNobody() {
        open(ana);
        fill();
        long version = seen().versions().get("values.i1.method");
        type(ana, "values.i1.method", version, "Lists were counted.");
        assertThat(type(omar, "values.i1.method", version, "Heads were counted.")
                        .undecided())
                .isNotEmpty();
        as(ana, () -> portal.getBean(Commitments.class).amend(commitment, 2, otherRows()));

        assertThat(open(ana).undecided()).isEmpty();
        type(ana, "values.i2.value", 0, "40");
        type(ana, "values.i2.on", 0, cycle.opens().toString());
        assertThat(as(ana, () -> shared.preview(report)).values())
                .extracting(IndicatorValue::indicator)
                .containsExactly("i2");
    }

    private static CommitmentDraft otherRows() {
        CommitmentDraft now = Cast.aDraft("Train for a thousand hours");
        return new CommitmentDraft(
                now.charter(),
                now.language(),
                now.title(),
                now.description(),
                now.principles(),
                now.milestones(),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Hours",
                        "hours",
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(1_000),
                        LocalDate.of(2031, 1, 1),
                        "",
                        IndicatorDetails.NONE)),
                now.details(),
                "People are not what counts");
    }

    @Test
    void whoHandedACommitmentOverHearsNoMoreOfItsReport() {
        open(ana);
        List<DraftNews> heard = new ArrayList<>();
        Runnable leave = as(ana, () -> shared.listen(report, "open", heard::add));
        Actor heir = cast.aRepresentative();
        HandOvers handOvers = portal.getBean(HandOvers.class);
        OrganisationId to = heir.organisations().iterator().next();
        Recorded<HandOver> offer = as(
                approverOf(ana.organisations().iterator().next()),
                () -> handOvers.offer(commitment, 2, to, "The task moved."));
        as(approverOf(to), () -> handOvers.accept(offer.id(), 1, ""));
        int before = heard.size();

        as(heir, () -> shared.open(cycle.id(), commitment));
        type(heir, "narrative", 0, "Not for the former lead.");

        assertThat(heard).hasSize(before);
        leave.run();
    }

    private Actor approverOf(OrganisationId organisation) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@drafts.example",
                "An approver",
                Language.EN,
                "",
                Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        return as(Actor.SYSTEM, () -> {
            var user = portal.getBean(Invitations.class).invite(wanted).user();
            return portal.getBean(Accounts.class)
                    .find(user)
                    .orElseThrow()
                    .actor(Days.of(portal.getBean(Clock.class).instant()));
        });
    }

    private void fill() {
        SharedDraft now = open(ana);
        List<Typed> typed = ReportFields.of(cast.aReport(List.of())).entrySet().stream()
                .map(each -> new Typed(
                        "filling", 0, each.getKey(), now.field(each.getKey()).version(), "", each.getValue()))
                .toList();
        as(ana, () -> shared.type(report, typed));
    }

    private Recorded<ProgressReport> submit(Actor who) {
        return submit(who, seen());
    }

    private Recorded<ProgressReport> submit(Actor who, Seen seen) {
        return as(who, () -> shared.submit(report, seen));
    }

    /** The draft as it stands. */
    private Seen seen() {
        return portal.getBean(SharedDraftStore.class).find(report).orElseThrow().seen();
    }

    private SharedDraft open(Actor who) {
        return as(who, () -> shared.open(cycle.id(), commitment));
    }

    private SharedDraft type(Actor who, String field, long base, String text) {
        return as(
                who,
                () -> shared.type(report, List.of(new Typed("form-" + who.user().value(), 0, field, base, "", text))));
    }

    private static <T> T as(Actor who, Supplier<T> act) {
        return CurrentActor.callAs(who, act);
    }
}
