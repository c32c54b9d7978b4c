package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.ReendorsementWindow;
import org.accord.commitments.CommitmentSummary;
import org.accord.notifications.OutboxMail.State;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.Outlook;
import org.accord.progress.SignatoryCycles;
import org.accord.register.Recorded;
import org.accord.requests.JobRequests;
import org.accord.requests.TestServer;
import org.accord.review.Reviews;
import org.accord.shared.AsOf;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.ReportingPeriod;
import org.accord.shared.UserId;
import org.accord.signatories.Applications;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Reendorsements;
import org.accord.signatories.Reendorsements.Asked;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.accord.storage.Indexes;
import org.accord.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Answers;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A portal that begins writes to nobody about what was before, and leaves out no day after. */
class FirstDayTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final UserId ANA = new UserId("ana");
    private static final OrganisationId WORKS = new OrganisationId("works");
    private static final MailSettings SETTINGS = settings(List.of(3, 14, 60));

    private final Recipients recipients = mock();
    private final Applications applications = mock();
    private final Reviews reviews = mock();
    private final Charters charters = mock();
    private final Cycles cycles = mock();
    private final Obligations obligations = mock();
    private final SignatoryCycles signatoryCycles = mock();
    private final Signatories signatories = mock();
    private final Reendorsements reendorsements = mock();
    private final Charter charter = mock();
    private final Lines lines = mock();
    private final InboxFeed inbox = mock();
    private TestServer server;
    private OutboxBookStore book;
    private OutboxStore store;
    private PreferenceStore preferences;

    @BeforeEach
    void aNewPortalWithACoordinator(@TempDir Path folder) {
        server = new TestServer(folder);
        MongoTemplate mongo = server.template();
        book = new OutboxBookStore(mongo);
        store = new OutboxStore(
                mongo, new Indexes(mongo.getMongoDatabaseFactory(), new Storage(mongo.getMongoDatabaseFactory())));
        preferences = new PreferenceStore(mongo);
        when(recipients.coordinators()).thenReturn(List.of(ANA));
        when(applications.queue(any(), eq(0), eq(1))).thenReturn(new Page<>(List.of(), 0, 1, 2));
        when(reviews.queue("", 0, 1)).thenReturn(new Page<>(List.of(), 0, 1, 0));
        when(charter.slug()).thenReturn("charter");
        when(charters.all()).thenReturn(List.of(charter));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static MailSettings settings(List<Integer> overdueDays) {
        return new MailSettings(
                true,
                "",
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                3,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                List.of(14, 3),
                List.of(60, 14),
                overdueDays,
                6,
                Duration.ofDays(14),
                Duration.ofDays(90));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private MailWishes wishes() {
        return new MailWishes(preferences, mock(), mock(), mock());
    }

    private Digests digests(Instant now) {
        return new Digests(
                store,
                book,
                preferences,
                new Outbox(store, wishes(), inbox, () -> now),
                recipients,
                mock(),
                mock(),
                applications,
                reviews,
                new Messages(),
                SETTINGS,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> digestsMadeAt(LocalDate day, int hour) {
        digests(at(day, hour)).make();
        return store.in(State.WAITING).stream().map(OutboxMail::source).toList();
    }

    private void remindAt(LocalDate day) {
        remindAt(day, SETTINGS);
    }

    private void remindAt(LocalDate day, MailSettings settings) {
        Instant now = at(day, 9);
        Outbox outbox = new Outbox(store, wishes(), inbox, () -> now);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        JobRequests jobs = mock();
        VersionMails versions = new VersionMails(outbox, recipients, charters, reendorsements, clock);
        new Reminders(
                        outbox,
                        new DeadlineMails(outbox, store, lines, () -> now),
                        book,
                        recipients,
                        charters,
                        cycles,
                        signatoryCycles,
                        signatories,
                        obligations,
                        jobs,
                        versions,
                        new MembershipMails(outbox, recipients, mock(), mock(), new Messages()),
                        mock(),
                        settings,
                        clock)
                .remind();
    }

    private Cycle closing(LocalDate day) {
        return closing(day, 20);
    }

    private Cycle closing(LocalDate day, int graceDays) {
        Cycle cycle = cycle("c", day, graceDays);
        when(cycles.open("charter")).thenReturn(List.of(cycle));
        owed(cycle, day);
        return cycle;
    }

    private static Cycle cycle(String name, LocalDate day, int graceDays) {
        return new Cycle(
                "charter." + name,
                "charter",
                name,
                new ReportingPeriod(day.minusDays(400), day.minusDays(35)),
                day.minusDays(30),
                day,
                graceDays,
                Cycle.State.OPEN);
    }

    private void open(LocalDate day, String... names) {
        List<Cycle> open = Stream.of(names).map(name -> cycle(name, day, 20)).toList();
        open.forEach(each -> owed(each, day));
        when(cycles.open("charter")).thenReturn(open);
    }

    private List<String> linesOf(String source) {
        when(lines.of(any(), eq(Language.EN)))
                .thenAnswer(asked -> Optional.of(
                        new Contents.Line(asked.getArgument(0, OutboxMail.class).source(), "/")));
        OutboxMail mail = store.in(State.WAITING).stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
        Contents said =
                new DeadlineMails(mock(), store, lines).of(mail, Language.EN).orElseThrow();
        assertThat(said.arguments()).containsEntry("day", LocalDate.parse(source.substring(10, 20)));
        return said.lines().stream().map(Contents.Line::text).toList();
    }

    /** One report of one organisation, with the days it was granted. */
    private void owed(Cycle cycle, LocalDate due) {
        CommitmentSummary commitment = mock();
        when(commitment.organisation()).thenReturn(WORKS);
        when(recipients.members(WORKS)).thenReturn(List.of(ANA));
        stands(Standing.OVERDUE);
        doAnswer(asked -> {
                    Consumer<Obligation> taker = asked.getArgument(2);
                    taker.accept(new Obligation(cycle.id(), commitment, due, Obligation.Kept.AWAITED));
                    return null;
                })
                .when(obligations)
                .each(eq(cycle), any(), any());
    }

    private void stands(Standing standing) {
        Endorsement signed = mock();
        when(signed.standing()).thenReturn(standing);
        when(signatories.endorsement("charter", WORKS, AsOf.NOW))
                .thenReturn(Optional.of(new Recorded<>("charter.works", 1, 1, at(DAY, 1), signed)));
    }

    private List<String> sources() {
        return store.in(State.WAITING).stream().map(OutboxMail::source).sorted().toList();
    }

    @Test
    void firstDigestOfAPortalStartedAfterItsHourComesTheNextDay() {
        book.followed(at(DAY, 15));

        assertThat(digestsMadeAt(DAY, 16)).isEmpty();
        assertThat(digestsMadeAt(DAY.plusDays(1), 5)).isEmpty();
        assertThat(digestsMadeAt(DAY.plusDays(1), 6)).containsExactly("digest/2026-03-11");
        assertThat(digestsMadeAt(DAY.plusDays(1), 7)).hasSize(1);
    }

    @Test
    void firstDigestOfAPortalStartedBeforeItsHourComesTheSameDay() {
        book.followed(at(DAY, 3));

        assertThat(digestsMadeAt(DAY, 6)).containsExactly("digest/2026-03-10");
    }

    @Test
    void ofDigestsThatWaitedForAServerOnlyTheNewestGoesOut() {
        book.followed(at(DAY, 3));
        digestsMadeAt(DAY, 6);
        digestsMadeAt(DAY.plusDays(1), 6);
        Instant now = at(DAY.plusDays(1), 7);

        List<Boolean> says = store.in(State.WAITING).stream()
                .sorted(java.util.Comparator.comparing(OutboxMail::source))
                .map(mail ->
                        store.claim(mail.id(), "sender", now.plusSeconds(60)).orElseThrow())
                .map(mail -> digests(now).of(mail, Language.EN).isPresent())
                .toList();

        assertThat(says).containsExactly(false, true);
    }

    @Test
    void remindersWhoseDayWasBeforeTheStartAreNotSent() {
        book.followed(at(DAY, 8));
        closing(DAY.plusDays(10));

        remindAt(DAY);
        assertThat(sources()).isEmpty();

        remindAt(DAY.plusDays(7));
        assertThat(sources()).containsExactly("due/charter.c/3/works");
    }

    @Test
    void remindersOfTheFirstDayItselfAreSent() {
        book.followed(at(DAY, 8));
        closing(DAY.plusDays(14));

        remindAt(DAY);

        assertThat(sources()).containsExactly("due/charter.c/14/works");
    }

    @Test
    void whatWasOverdueBeforeTheStartIsNotSaidAgain() {
        book.followed(at(DAY, 8));
        closing(DAY.minusDays(5));

        remindAt(DAY);

        assertThat(sources()).isEmpty();
    }

    @Test
    void whatIsOverdueSinceTheFirstDayIsSaidEvenAfterAnOutage() {
        book.followed(at(DAY, 8));
        closing(DAY.minusDays(1));

        remindAt(DAY.plusDays(4));

        assertThat(sources()).containsExactly("overdue/charter.c/3/works");
    }

    @Test
    void whatIsMissingIsSaidThreeFourteenAndSixtyDaysAfter() {
        book.followed(at(DAY, 8));
        closing(DAY);

        for (int after = 1; after <= 80; after++) {
            remindAt(DAY.plusDays(after));
        }

        assertThat(sources())
                .containsExactly(
                        "overdue/charter.c/14/works", "overdue/charter.c/3/works", "overdue/charter.c/60/works");
    }

    @Test
    void severalThingsOfADayComeInOneMailAndNeverAgain() {
        book.followed(at(DAY, 8));
        open(DAY.plusDays(14), "c", "d");

        remindAt(DAY);
        remindAt(DAY);
        remindAt(DAY.plusDays(1));

        assertThat(sources()).containsExactly("deadlines/2026-03-10");
        verify(inbox, times(2)).put(argThat(said -> said.mail() == MailKey.REPORT_DUE));
        assertThat(linesOf("deadlines/2026-03-10"))
                .containsExactlyInAnyOrder("due/charter.c/14/works", "due/charter.d/14/works");
    }

    @Test
    void whatComesUpLaterTheSameDayComesInAnotherMail() {
        book.followed(at(DAY, 8));
        open(DAY.plusDays(14), "c", "d");
        remindAt(DAY);

        open(DAY.plusDays(14), "c", "d", "e", "f");
        remindAt(DAY);
        remindAt(DAY);

        assertThat(sources()).containsExactly("deadlines/2026-03-10", "deadlines/2026-03-10/2");
        assertThat(linesOf("deadlines/2026-03-10/2"))
                .containsExactlyInAnyOrder("due/charter.e/14/works", "due/charter.f/14/works");
    }

    @Test
    void whatAProcessThatDiedGatheredIsSaidTheNextDayToo() {
        book.followed(at(DAY, 8));
        open(DAY.plusDays(14), "c", "d");
        strand("due/charter.c/14/works", "cycle/charter.c");
        strand("due/charter.d/14/works", "cycle/charter.d");

        remindAt(DAY.plusDays(1));

        assertThat(linesOf("deadlines/2026-03-11"))
                .containsExactlyInAnyOrder("due/charter.c/14/works", "due/charter.d/14/works");
    }

    @Test
    void whatAProcessThatDiedGatheredIsSaidAloneOrInTheDigestWhereItShouldBe() {
        book.followed(at(DAY, 8));
        open(DAY.plusDays(14), "c");
        strand("due/charter.c/14/works", "cycle/charter.c");
        preferences.choose(ANA, MailKind.DEADLINES, Rhythm.OFF);
        remindAt(DAY);
        assertThat(sources()).isEmpty();

        preferences.choose(ANA, MailKind.DEADLINES, Rhythm.IMMEDIATE);
        remindAt(DAY);
        assertThat(sources()).containsExactly("due/charter.c/14/works");

        open(DAY.plusDays(14), "c", "d");
        strand("due/charter.d/14/works", "cycle/charter.d");
        preferences.choose(ANA, MailKind.DEADLINES, Rhythm.DAILY);
        remindAt(DAY);
        assertThat(store.in(State.HELD)).extracting(OutboxMail::source).containsExactly("due/charter.d/14/works");
    }

    private void strand(String source, String about) {
        OutboxMail word =
                OutboxMail.about(MailKey.REPORT_DUE, Recipient.user(ANA), source, about, WORKS.value(), at(DAY, 9));
        store.put(word.gatheredIn("never-put-in"));
    }

    @Test
    void whoeverGathersGetsSeveralThingsInTheDigestAlone() {
        book.followed(at(DAY, 8));
        Cycle cycle = closing(DAY.plusDays(14));
        when(recipients.members(WORKS)).thenReturn(List.of(ANA));
        preferences.choose(ANA, MailKind.DEADLINES, Rhythm.DAILY);
        when(cycles.open("charter")).thenReturn(List.of(cycle));

        remindAt(DAY);

        assertThat(sources()).isEmpty();
        assertThat(store.in(State.HELD)).hasSize(1);
    }

    @Test
    void moreDaysMoveTheReminders() {
        book.followed(at(DAY, 8));
        owed(closing(DAY.plusDays(14)), DAY.plusDays(34));

        remindAt(DAY);
        assertThat(sources()).isEmpty();

        remindAt(DAY.plusDays(20));
        assertThat(sources()).containsExactly("due/charter.c/14/2026-04-13/works");
    }

    @Test
    void aWorseStandingIsToldOfOnceFourteenDaysBefore() {
        book.followed(at(DAY, 8));
        Cycle cycle = closing(DAY);
        LocalDate after = DAY.plusDays(20);
        when(signatoryCycles.outlook("charter", WORKS, AsOf.NOW))
                .thenReturn(Optional.of(new Outlook(Standing.NON_COMMUNICATING, after, cycle, 1)));

        remindAt(DAY.plusDays(5));
        assertThat(sources()).containsExactly("overdue/charter.c/3/works");

        remindAt(DAY.plusDays(6));
        remindAt(DAY.plusDays(7));
        assertThat(sources()).containsExactly("overdue/charter.c/3/works", "standing/charter.c/14/2026-03-30/works");
    }

    @Test
    void aWorseStandingIsToldOfSixtyAndFourteenDaysBefore() {
        book.followed(at(DAY, 8));
        Cycle cycle = closing(DAY, 60);
        when(signatoryCycles.outlook("charter", WORKS, AsOf.NOW))
                .thenReturn(Optional.of(new Outlook(Standing.NON_COMMUNICATING, DAY.plusDays(60), cycle, 1)));

        remindAt(DAY);
        remindAt(DAY.plusDays(1));
        remindAt(DAY.plusDays(2));
        assertThat(sources()).containsExactly("standing/charter.c/60/2026-05-09/works");

        remindAt(DAY.plusDays(3));
        remindAt(DAY.plusDays(46));
        assertThat(sources())
                .containsExactly(
                        "overdue/charter.c/3/works",
                        "standing/charter.c/14/2026-05-09/works",
                        "standing/charter.c/60/2026-05-09/works");
    }

    @Test
    void whoIsToldNothingOfOverdueReportsIsWarnedAllTheSame() {
        book.followed(at(DAY, 8));
        Cycle cycle = closing(DAY, 60);
        when(signatoryCycles.outlook("charter", WORKS, AsOf.NOW))
                .thenReturn(Optional.of(new Outlook(Standing.NON_COMMUNICATING, DAY.plusDays(60), cycle, 1)));

        remindAt(DAY.plusDays(5), settings(List.of()));

        assertThat(sources()).containsExactly("standing/charter.c/60/2026-05-09/works");
    }

    @Test
    void whoIsSuspendedIsNotWarnedAndWhoLeftIsToldNothing() {
        book.followed(at(DAY, 8));
        Cycle cycle = closing(DAY);
        when(signatoryCycles.outlook("charter", WORKS, AsOf.NOW))
                .thenReturn(Optional.of(new Outlook(Standing.NON_COMMUNICATING, DAY.plusDays(20), cycle, 1)));

        stands(Standing.WITHDRAWN);
        remindAt(DAY.plusDays(5));
        remindAt(DAY.plusDays(6));
        assertThat(sources()).isEmpty();

        stands(Standing.SUSPENDED);
        remindAt(DAY.plusDays(6));
        assertThat(sources()).containsExactly("overdue/charter.c/3/works");
    }

    @Test
    void whatComesNextIsAskedOnlyWhenItsDayIsNear() {
        book.followed(at(DAY, 8));
        closing(DAY);

        remindAt(DAY.plusDays(5));
        remindAt(DAY.plusDays(21));

        verify(signatoryCycles, never()).outlook(any(), any(), any());
    }

    @Test
    void whoSignsAnEarlierVersionLaterIsToldAndRemindedByItsOwnDay() {
        book.followed(at(DAY, 8));
        when(recipients.members(WORKS)).thenReturn(List.of(ANA));
        ReendorsementWindow window =
                new ReendorsementWindow(DAY.minusDays(10), DAY.plusDays(20), ReendorsementWindow.After.LAPSES);
        when(charter.window()).thenReturn(window);
        when(charter.version()).thenReturn(2);
        Endorsement signed = mock(Answers.RETURNS_DEEP_STUBS);
        when(signed.organisation().id()).thenReturn(WORKS);
        when(reendorsements.behind(charter)).thenReturn(List.of(WORKS));
        LocalDate own = window.lastFor(DAY.plusDays(1));
        when(reendorsements.asked("charter", WORKS)).thenReturn(Optional.of(new Asked(signed, charter, window, own)));

        remindAt(DAY.plusDays(2));
        assertThat(sources()).containsExactly("window/charter/2/later/works");

        remindAt(own.minusDays(15));
        assertThat(sources()).hasSize(1);

        remindAt(own.minusDays(14));
        remindAt(own);
        remindAt(own.plusDays(1));
        assertThat(sources()).containsExactly("window/charter/2/later/works", "window/charter/2/works");
    }
}
