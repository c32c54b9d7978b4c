package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

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

class InboxTests {

    private static final UserId ANA = new UserId("ana");
    private static final Actor READER = new Actor(ANA, "Ana", Set.of(Role.REPRESENTATIVE), Set.of());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Lines lines = mock();
    private final Set<String> pointless = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
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
                        .filter(mail -> isReadable(mail.about()))
                        .map(mail -> new Contents.Line(mail.about(), "/app/" + mail.about())));
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
                                "e" + i, MailKey.REPORT_RETURNED, "act/" + i, "report/" + i, null, NOON, false)));

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

        assertThat(asReader(() -> inbox.settled(Language.EN)).unread()).isEqualTo(1);
        assertThat(shown()).containsExactly("report/2");
        assertThat(asReader(() -> inbox.open(id("act/1"), Language.EN))).isEmpty();
    }

    @Test
    void oneThatCannotBePutInWordsHidesNoOther() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        broken.add("report/1");

        assertThat(shown()).containsExactly("report/2");
    }

    @Test
    void whatWasReadStaysReadAfterARestartAndWhatCameSinceIsNew() {
        put("report/1", "act/1");
        put("report/2", "act/2");
        String seen = asReader(inbox::news).newest();
        put("report/3", "act/3");

        asReader(() -> {
            inbox.readFrom(seen);
            return "";
        });
        start();
        assertThat(unread()).isEqualTo(1);

        assertThat(asReader(() -> inbox.open(id("act/3"), Language.EN))).contains("/app/report/3");
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
            many.invokeAll(puts);
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

    private long unread() {
        return asReader(inbox::news).unread();
    }

    private static <T> T asReader(Supplier<T> work) {
        return CurrentActor.callAs(READER, work);
    }
}
