package org.accord.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.progress.Cast;
import org.accord.progress.Hearing;
import org.accord.progress.Hearings;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.ProgressSummary;
import org.accord.progress.Rating;
import org.accord.progress.ReportQueue;
import org.accord.progress.ReportStep;
import org.accord.progress.ReviewRules;
import org.accord.progress.Verdict;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.shared.ui.Waiting;
import org.accord.signatories.MergerDraft;
import org.accord.signatories.Mergers;
import org.accord.signatories.Renamings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where a charter's rule says so, a signatory is heard before the decision on its report is public. */
@PortalTest
class HearingTests {

    private static final int DAYS = 7;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Hearings hearings;

    @Autowired
    private ReviewRules rules;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ReviewStore store;

    @Autowired
    private ProgressReports reports;

    @Autowired
    private Mergers mergers;

    @Autowired
    private Renamings renamings;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Register register;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester site;

    private Actor writer;
    private Recorded<ProgressReport> report;
    private LocalDate day;

    /** Acts are never recorded before earlier ones: after the newest, each of these days is a day of its own. */
    @BeforeEach
    void aReportUnderARuleOfSevenDays() {
        LocalDate today = AsOf.NOW.day(clock);
        LocalDate free = register.entry(register.size() - 1)
                .map(newest -> Days.of(newest.at()).plusDays(1))
                .orElse(today);
        day = free.isAfter(today) ? free : today;
        on(day, () -> {
            Cast cast = new Cast(portal);
            writer = cast.aRepresentative();
            String commitment = cast.aPublishedCommitment(writer).id();
            String cycle = cast.anOpenCycle().id();
            report = as(writer, () -> reports.submit(cycle, commitment, cast.aReport(List.of())));
            rule(DAYS);
            return true;
        });
    }

    @AfterEach
    void noRule() {
        LocalDate last = register.entry(register.size() - 1)
                .map(newest -> Days.of(newest.at()))
                .orElse(day);
        on(last.plusDays(1), () -> {
            rule(0);
            return true;
        });
    }

    @Test
    void theDecisionIsProposedFirstAndNotPublic() {
        propose();

        assertThat(report.state().state()).isEqualTo(ProgressReport.State.PROPOSED);
        assertThat(report.state().heard().map(Hearing::until)).contains(day.plusDays(DAYS));
        assertThat(entry().visibility()).isEqualTo(Visibility.PARTIES);
        assertThat(page()).doesNotContain("Half of it is shown.");
        assertThatExceptionOfType(ProgressProblem.NotInState.class).isThrownBy(this::publish);
        assertThat(waiting(ReportStep.COMMENT)).contains(report.id());
        assertThat(waiting(ReportStep.READ)).doesNotContain(report.id());
    }

    @Test
    void nobodyGoesRoundTheHearing() {
        assertThatExceptionOfType(ProgressProblem.NotInState.class)
                .isThrownBy(() -> as(
                        Cast.COORDINATOR,
                        () -> reports.accept(report.id(), report.version(), Rating.LIMITED, "At once.")));
    }

    @Test
    void theCommentAndItsReplyArePublishedWithTheDecisionInOneAct() {
        propose();
        comment("Forty-two people, not places.");
        long before = register.size();

        assertThatExceptionOfType(ProgressProblem.NotInState.class).isThrownBy(this::publish);
        assertThatExceptionOfType(ProgressProblem.Invalid.class)
                .isThrownBy(() -> reply(" "))
                .satisfies(refused -> assertThat(refused.faults()).containsEntry("reply", "required"));
        reply("Taken up: the rating is higher.");

        assertThat(register.size()).isEqualTo(before + 1);
        assertThat(report.state().rating()).isEqualTo(Rating.SUBSTANTIAL);
        assertThat(entry().visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(page()).contains("Forty-two people, not places.").contains("Taken up: the rating is higher.");
    }

    @Test
    void whoHasNothingToSayIsNotWaitedFor() {
        propose();
        comment("  ");

        assertThat(waiting(ReportStep.DECIDE)).contains(report.id());
        publish();
        assertThat(report.state().rating()).isEqualTo(Rating.LIMITED);
    }

    @Test
    void onceTheDaysAreOverItIsTooLateToCommentAndTheDecisionIsPublishedAsProposed() {
        propose();
        LocalDate over = day.plusDays(DAYS + 1);

        on(over, () -> {
            assertThatExceptionOfType(ProgressProblem.NotInState.class).isThrownBy(() -> said("Too late."));
            report = as(Cast.COORDINATOR, () -> reviews.publish(report.id(), report.version()));
            return true;
        });
        assertThat(report.state().state()).isEqualTo(ProgressReport.State.ACCEPTED);
        assertThat(report.state().reason()).isEqualTo("Half of it is shown.");
    }

    @Test
    void onceTheDaysAreOverNothingWaitsForItsWord() {
        propose();

        assertThat(on(day.plusDays(DAYS), this::toDo)).contains(path());
        assertThat(on(day.plusDays(DAYS + 1L), this::toDo)).doesNotContain(path());
    }

    private String path() {
        return "progress/" + report.state().cycle() + "/" + report.state().commitment();
    }

    /** As the list and the number beside its name say. */
    private List<String> toDo() {
        Waiting reported = portal.getBeansOfType(Waiting.class).values().stream()
                .filter(each -> each.title().equals("todo.reports"))
                .findFirst()
                .orElseThrow();
        return as(writer, () -> {
            List<Waiting.Thing> things = reported.first(500, Language.EN).items();
            assertThat(reported.count(Language.EN)).isEqualTo(things.size());
            return things.stream().map(Waiting.Thing::path).toList();
        });
    }

    @Test
    void ofTwoCommentsAtOnceOneCountsAndNoStrangerComments() {
        propose();
        Actor stranger = on(day, () -> new Cast(portal).aRepresentative());

        assertThatExceptionOfType(ProgressProblem.NotFound.class)
                .isThrownBy(() -> as(stranger, () -> hearings.comment(report.id(), report.version(), "Ours.")));
        Recorded<ProgressReport> seen = report;
        comment("The first.");
        assertThatExceptionOfType(ProgressProblem.NotInState.class)
                .isThrownBy(() ->
                        on(day, () -> as(writer, () -> hearings.comment(seen.id(), seen.version(), "The second."))));
        assertThat(report.state().heard().map(Hearing::words)).contains("The first.");
    }

    @Test
    void aNightPublishesWhatNobodyCommentedOnAndTellsOnceOfEachWeekThatAReportWaits() {
        propose();
        Recorded<ProgressReport> proposed = report;
        Recorded<ProgressReport> stuck = on(day, () -> {
            Cast cast = new Cast(portal);
            Actor another = cast.aRepresentative();
            String commitment = cast.aPublishedCommitment(another).id();
            String cycle = cast.anOpenCycle().id();
            return as(another, () -> reports.submit(cycle, commitment, cast.aReport(List.of())));
        });

        night(day.plusDays(DAYS));
        assertThat(find(proposed).state()).isEqualTo(ProgressReport.State.PROPOSED);
        assertThat(told(stuck)).isEqualTo(7);
        night(day.plusDays(DAYS + 1));
        long once = store.find(stuck.id()).orElseThrow().version();
        assertThat(find(proposed).state()).isEqualTo(ProgressReport.State.ACCEPTED);

        night(day.plusDays(DAYS + 2));
        assertThat(store.find(stuck.id()).orElseThrow().version()).isEqualTo(once);
        night(day.plusDays(14));
        assertThat(told(stuck)).isEqualTo(14);
    }

    @Test
    void whoTookTheCommitmentOverIsHeardForAllTheDaysOfTheRule() {
        propose();
        LocalDate last = day.plusDays(DAYS);
        Actor heir = on(last, () -> {
            Actor whole = new Cast(portal).aRepresentative();
            merge(of(writer), of(whole));
            return whole;
        });

        night(last.plusDays(1));

        ProgressReport passedOn = find(report);
        assertThat(passedOn.state()).isEqualTo(ProgressReport.State.PROPOSED);
        assertThat(passedOn.organisation().id()).isEqualTo(of(heir));
        assertThat(passedOn.heard().map(Hearing::until)).contains(last.plusDays(DAYS));
        on(
                last.plusDays(2),
                () -> as(heir, () -> hearings.comment(report.id(), report.version() + 1, "Now it is ours.")));
        assertThat(find(report).heard().map(Hearing::words)).contains("Now it is ours.");
    }

    private static OrganisationId of(Actor member) {
        return member.organisations().iterator().next();
    }

    private void merge(OrganisationId part, OrganisationId whole) {
        await().until(() -> index.followed() >= register.size());
        as(Actor.SYSTEM, () -> {
            long seen = renamings.organisation(part).orElseThrow().version();
            return mergers.merge(
                    part,
                    seen,
                    new MergerDraft(whole, AsOf.NOW.day(clock), "They joined.", "https://gazette.example/2"));
        });
    }

    private void night(LocalDate when) {
        on(when, () -> {
            CurrentActor.runAs(Actor.SYSTEM, deadlines::keep);
            return true;
        });
    }

    private ProgressReport find(Recorded<ProgressReport> asked) {
        return as(Cast.COORDINATOR, () -> reports.find(asked.id(), AsOf.NOW))
                .orElseThrow()
                .state();
    }

    private int told(Recorded<ProgressReport> waiting) {
        return store.find(waiting.id()).orElseThrow().state().toldDays(waiting.version());
    }

    @Test
    void theRuleIsSetOnceFromWhatWasSeen() {
        long seen = as(Cast.COORDINATOR, () -> rules.version(Charters.PARIS_CALL));
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class).isThrownBy(() -> set(3, seen - 1));
        assertThatExceptionOfType(ProgressProblem.Invalid.class).isThrownBy(() -> set(DAYS, seen));
        assertThatExceptionOfType(ProgressProblem.Invalid.class).isThrownBy(() -> set(61, seen));
    }

    private void propose() {
        report = on(
                day,
                () -> as(
                        Cast.COORDINATOR,
                        () -> reviews.accept(
                                report.id(), report.version(), new Verdict(Rating.LIMITED, "Half of it is shown."))));
    }

    private void comment(String words) {
        report = on(day, () -> said(words));
    }

    private Recorded<ProgressReport> said(String words) {
        return as(writer, () -> hearings.comment(report.id(), report.version(), words));
    }

    private void publish() {
        report = on(day, () -> as(Cast.COORDINATOR, () -> reviews.publish(report.id(), report.version())));
    }

    private void reply(String words) {
        Verdict verdict = new Verdict(Rating.SUBSTANTIAL, "More than half is shown.");
        report = on(
                day, () -> as(Cast.COORDINATOR, () -> reviews.publish(report.id(), report.version(), verdict, words)));
    }

    private Entry entry() {
        return register.entry(report.number()).orElseThrow();
    }

    private List<String> waiting(ReportStep step) {
        ReportQueue queue = new ReportQueue(Set.of(step), "", "", ReportQueue.Order.AGE);
        return as(Cast.COORDINATOR, () -> reviews.queue(Whose.ALL, queue, 0, 500)).items().stream()
                .map(ProgressSummary::id)
                .toList();
    }

    private String page() {
        return new String(
                site.get()
                        .uri("/commitments/" + report.state().commitment())
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private void rule(int days) {
        CurrentActor.runAs(
                Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, days, rules.version(Charters.PARIS_CALL)));
    }

    private void set(int days, long seen) {
        CurrentActor.runAs(Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, days, seen));
    }

    private <T> T on(LocalDate when, Supplier<T> work) {
        return clock.callAt(when.atTime(12, 0).toInstant(ZoneOffset.UTC), work);
    }

    private static <T> T as(Actor who, Supplier<T> work) {
        return CurrentActor.callAs(who, work);
    }
}
