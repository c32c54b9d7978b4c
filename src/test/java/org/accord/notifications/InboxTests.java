package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.accord.requests.TestServer;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.accord.storage.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

class InboxTests {

    private static final UserId ANA = new UserId("ana");
    private static final Actor READER = new Actor(ANA, "Ana", Set.of(Role.REPRESENTATIVE), Set.of());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Lines lines = mock();
    private final Set<String> pointless = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private TestServer server;
    private OutboxStore mails;
    private PreferenceStore preferences;
    private InboxFeed feed;
    private Outbox outbox;
    private Inbox inbox;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = new TestServer(folder);
        MongoTemplate mongo = server.template();
        mails = new OutboxStore(
                mongo, new Indexes(mongo.getMongoDatabaseFactory(), new Storage(mongo.getMongoDatabaseFactory())));
        preferences = new PreferenceStore(mongo);
        when(lines.of(any(), any()))
                .thenAnswer(asked -> Optional.of(asked.getArgument(0, OutboxMail.class))
                        .filter(mail -> !pointless.contains(mail.about()))
                        .filter(mail -> !foreign.contains(mail.about()))
                        .filter(mail -> isReadable(mail.about()))
                        .map(mail -> new Contents.Line(mail.about(), "/app/" + mail.about())));
        when(lines.isTheirs(any()))
                .thenAnswer(asked ->
                        !foreign.contains(asked.getArgument(0, OutboxMail.class).about()));
        start();
    }

    /** As a process does that finds what an earlier one left. */
    private void start() {
        InboxStore store = new InboxStore(server.template());
        feed = new InboxFeed(store, true);
        outbox = new Outbox(mails, new MailWishes(preferences, mock(), mock(), mock()), feed, () -> NOON);
        inbox = new Inbox(store, feed, lines);
    }

    @AfterEach
    void close() {
        feed.destroy();
        server.close();
    }

    @Test
    void whatIsPutInAgainIsThereOnce() {
        put("report/1", "act/1");
        put("report/1", "act/1");
        feed.put(OutboxMail.about(
                MailKey.REPORT_RETURNED, Recipient.user(ANA), "act/1", "report/1", "works", NOON.plusSeconds(9)));

        assertThat(shown()).containsExactly("report/1");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void whoeverTurnsMailsOffStillFindsWhatTheyWouldSay() {
        preferences.choose(ANA, MailKind.RESULTS, Rhythm.OFF);

        put("report/1", "act/1");
        put("report/1", "act/1");

        assertThat(mails.latest(10)).isEmpty();
        assertThat(shown()).containsExactly("report/1");
    }

    @Test
    void whatLeadsToAPasswordOrOnlyGathersIsNotThere() {
        Recipient ana = Recipient.user(ANA);
        for (MailKey mail : List.of(MailKey.PASSWORD_FORGOTTEN, MailKey.ACCOUNT_MADE, MailKey.DIGEST)) {
            outbox.put(mail, ana, "x", "user/ana", null);
        }
        outbox.put(MailKey.APPLICATION_RECEIVED, Recipient.applicant("a"), "x", "application/a", null);

        assertThat(shown()).isEmpty();
    }

    @Test
    void theNewestAreKeptAndShownPartByPart() {
        InboxStore entries = new InboxStore(server.template());
        IntStream.rangeClosed(1, InboxStore.KEPT + 10)
                .forEach(i -> entries.put(
                        ANA,
                        new InboxEntry(
                                "e" + i,
                                MailKey.REPORT_RETURNED,
                                "act/" + i,
                                "report/" + i,
                                null,
                                NOON,
                                false,
                                false)));

        List<String> all = new ArrayList<>();
        String last = "";
        do {
            InboxPart part = asReader(with(last, 60));
            part.lines().forEach(line -> all.add(line.text()));
            last = part.last();
        } while (!last.isEmpty());

        assertThat(all)
                .containsExactlyElementsOf(IntStream.iterate(InboxStore.KEPT + 10, i -> i > 10, i -> i - 1)
                        .mapToObj(i -> "report/" + i)
                        .toList());
        assertThat(unread()).isEqualTo(InboxStore.KEPT);
    }

    @Test
    void ofSeveralAboutOneMatterOnlyTheNewestCounts() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        put("report/1", "act/3");

        assertThat(shown()).containsExactly("report/1", "report/2");
        assertThat(unread()).isEqualTo(2);
    }

    @Test
    void whatHasNoPointAnyMoreIsNeitherShownNorCounted() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        pointless.add("report/1");

        assertThat(settled()).isEqualTo(1);
        assertThat(shown()).containsExactly("report/2");
        assertThat(opened("act/1")).isEmpty();
        pointless.clear();
        assertThat(settled()).isEqualTo(1);
    }

    @Test
    void oneThatCannotBePutInWordsHidesNoOther() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        broken.add("report/1");

        assertThat(shown()).containsExactly("report/2");
    }

    @Test
    void whatCannotBeShownForADayIsNewsAgainAfterIt() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        put("report/3", "act/3");
        broken.add("report/1");
        foreign.add("report/2");

        assertThat(settled()).isEqualTo(1);
        assertThat(shown()).containsExactly("report/3");
        readFrom(id("act/3"));
        assertThat(unread()).isZero();

        broken.clear();
        foreign.clear();
        start();
        assertThat(settled()).isEqualTo(2);
    }

    @Test
    void allOnThePageIsReadThoughItsNewestWasSaidAnewMeanwhile() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        String seen = asReader(inbox::news).newest();
        put("report/2", "act/3");

        readFrom(seen);

        assertThat(asReader(with("", 100)).lines())
                .extracting(InboxLine::text, InboxLine::read)
                .containsExactly(tuple("report/2", false), tuple("report/1", true));
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void olderOnesFollowThoughTheLastOfThePageWasSaidAnewMeanwhile() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        put("report/3", "act/3");
        put("report/4", "act/4");
        String last = asReader(with("", 2)).last();
        put("report/3", "act/5");
        put("report/1", "act/6");

        assertThat(asReader(with(last, 2)).lines())
                .as("what was said anew is among the newest, not among the older")
                .extracting(InboxLine::text)
                .containsExactly("report/2");
    }

    @Test
    void anEntryOfAnOlderPageLeadsToTheNewestOfItsMatterAndReadsThat() {
        put("report/1", "act/1");
        put("report/1", "act/2");

        assertThat(opened("act/1")).contains("/app/report/1");
        assertThat(unread()).isZero();
    }

    @Test
    void aMailThisVersionDoesNotKnowKeepsNobodyFromTheOthers() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        server.template()
                .updateFirst(
                        query(where("entries.id").is(id("act/2"))),
                        new Update().set("entries.$.mail", "FROM_ANOTHER_VERSION"),
                        "inbox");

        assertThat(settled()).isEqualTo(1);
        assertThat(shown()).containsExactly("report/1");
        assertThat(opened("act/2")).isEmpty();
    }

    @Test
    void whatWasReadStaysReadAfterARestartAndWhatCameSinceIsNew() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        String seen = asReader(inbox::news).newest();
        put("report/3", "act/3");

        readFrom(seen);
        start();
        assertThat(unread()).isEqualTo(1);

        assertThat(opened("act/3")).contains("/app/report/3");
        assertThat(unread()).isZero();
        put("report/3", "act/3");
        assertThat(unread()).isZero();
    }

    @Test
    void everyTabHearsAtOnceAndNobodyElseDoes() {
        List<InboxNews> one = new ArrayList<>();
        List<InboxNews> other = new ArrayList<>();
        Runnable leaving = asReader(() -> inbox.listen(one::add));
        asReader(() -> inbox.listen(other::add));

        put("report/1", "act/1");
        outbox.put(MailKey.REPORT_RETURNED, Recipient.user(new UserId("ben")), "act/1", "report/1", "works");
        leaving.run();
        asReader(() -> {
            inbox.read(id("act/1"));
            return "";
        });

        assertThat(one).extracting(InboxNews::unread).containsExactly(1L);
        assertThat(other).extracting(InboxNews::unread).containsExactly(1L, 0L);
    }

    @Test
    void whatAnotherPortalPutsInIsHeardToo() {
        List<InboxNews> heard = new ArrayList<>();
        InboxFeed here = new InboxFeed(new InboxStore(server.template()), false);
        here.listen(ANA, heard::add);

        put("report/1", "act/1");
        here.look();
        here.look();

        assertThat(heard).extracting(InboxNews::unread).containsExactly(1L);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> puts = IntStream.range(0, 32)
                    .mapToObj(i -> Executors.callable(() -> put("report/" + i % 16, "act/" + i % 16)))
                    .toList();
            for (Future<Object> each : many.invokeAll(puts)) {
                each.get();
            }
        }

        assertThat(unread()).isEqualTo(16);
        assertThat(shown()).hasSize(16);
    }

    private boolean isReadable(String about) {
        if (broken.contains(about)) {
            throw new IllegalStateException("unreadable");
        }
        return true;
    }

    private void put(String about, String source) {
        outbox.put(MailKey.REPORT_RETURNED, Recipient.user(ANA), source, about, "works");
    }

    private static String id(String source) {
        return OutboxMail.id(source, Recipient.user(ANA), MailKey.REPORT_RETURNED);
    }

    private Supplier<InboxPart> with(String last, int most) {
        return () -> inbox.part(last, most, Language.EN);
    }

    private List<String> shown() {
        return asReader(with("", 100)).lines().stream().map(InboxLine::text).toList();
    }

    private Optional<String> opened(String source) {
        return asReader(() -> inbox.open(id(source), Language.EN));
    }

    private void readFrom(String newest) {
        asReader(() -> {
            inbox.readFrom(newest);
            return "";
        });
    }

    private long settled() {
        return asReader(() -> inbox.settled(Language.EN)).unread();
    }

    private long unread() {
        return asReader(inbox::news).unread();
    }

    private static <T> T asReader(Supplier<T> work) {
        return CurrentActor.callAs(READER, work);
    }
}
