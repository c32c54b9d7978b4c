package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.accord.accounts.EmailAddress;
import org.accord.notifications.Courier.NotDelivered;
import org.accord.notifications.Courier.Reason;
import org.accord.notifications.OutboxMail.State;
import org.accord.requests.TestServer;
import org.accord.shared.Language;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.accord.storage.Storage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class OutboxSenderTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Recipient ANA = Recipient.user(new UserId("ana"));
    private static final MailSettings SETTINGS = new MailSettings(
            true,
            "",
            Duration.ofSeconds(5),
            Duration.ofMinutes(2),
            3,
            Duration.ofMinutes(1),
            Duration.ofHours(6),
            List.of(14, 3),
            List.of(60, 14),
            List.of(3, 14, 60),
            6,
            Duration.ofDays(14),
            Duration.ofDays(90));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Server smtp = new Server();
    private TestServer server;
    private OutboxStore store;
    private PreferenceStore preferences;
    private RefusalStore refusals;
    private final Recipients recipients = mock();
    private String address = "";
    private Outbox outbox;
    private OutboxSender sender;

    /** A mail server that is there, away, or refuses. */
    private static final class Server implements Courier {
        private final List<Letter> taken = new ArrayList<>();
        private @Nullable Reason trouble;
        private boolean dies;

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public void deliver(Letter letter) throws NotDelivered {
            if (trouble != null) {
                throw new NotDelivered(trouble, new IllegalStateException("no"));
            }
            taken.add(letter);
            if (dies) {
                throw new Killed();
            }
        }
    }

    /** What a process that ends in mid-send does: nothing any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() {
        server = new TestServer(folder);
        MongoTemplate mongo = server.template();
        store = new OutboxStore(
                mongo, new Indexes(mongo.getMongoDatabaseFactory(), new Storage(mongo.getMongoDatabaseFactory())));
        preferences = new PreferenceStore(mongo);
        refusals = new RefusalStore(mongo);
        address = "ana@mail.example";
        when(recipients.find(any()))
                .thenAnswer(asked -> Optional.of(new Recipients.Addressee(EmailAddress.of(address), Language.EN)));
        outbox = new Outbox(store, new MailWishes(preferences, mock(), refusals, recipients), mock(), now::get);
        sender = aSender();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theSameMailIsKeptAndSentOnce() {
        put("act/7");
        put("act/7");
        sender.sendDue();
        put("act/7");
        sender.sendDue();

        assertThat(smtp.taken).hasSize(1);
        assertThat(store.latest(10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(State.SENT));
    }

    @Test
    void aMailOfAnotherVersionIsLeftAloneAndHoldsUpNoOther() {
        put("act/7");
        OutboxMail known = store.latest(1).getFirst();
        server.template()
                .insert(
                        OutboxDocument.of(known)
                                .append("_id", "of-another-version")
                                .append("mail", "OF_ANOTHER_VERSION")
                                .append("notBefore", Date.from(NOON.minusSeconds(60))),
                        "mail_outbox");

        assertThat(store.due(NOON, 1)).containsExactly(known);
        sender.sendDue();

        assertThat(smtp.taken).hasSize(1);
        assertThat(store.latest(10)).extracting(OutboxMail::id).containsExactly(known.id());
        assertThat(server.template().findById("of-another-version", Document.class, "mail_outbox"))
                .containsEntry("state", State.WAITING.name());
    }

    @Test
    void oneOfTwoSendersGetsIt() {
        put("act/7");
        String id = store.latest(1).getFirst().id();

        assertThat(store.claim(id, "one", NOON.plusSeconds(60))).isPresent();
        assertThat(store.claim(id, "two", NOON.plusSeconds(60))).isEmpty();
        assertThat(aSender().sendDue()).isZero();
        assertThat(smtp.taken).isEmpty();
    }

    @Test
    void whatASenderTookWithItIsSentAgainUnderTheSameNameOnceItsLeaseHasLapsed() {
        put("act/7");
        smtp.dies = true;
        try {
            sender.sendDue();
        } catch (Killed killed) {
            assertThat(store.latest(1).getFirst().state()).isEqualTo(State.SENDING);
        }
        smtp.dies = false;
        OutboxSender other = aSender();

        assertThat(other.sendDue()).isZero();
        later(Duration.ofMinutes(3));
        assertThat(other.sendDue()).isEqualTo(1);

        assertThat(smtp.taken)
                .hasSize(2)
                .extracting(Letter::messageId)
                .containsOnly(smtp.taken.getFirst().messageId());
        assertThat(store.latest(1).getFirst().state()).isEqualTo(State.SENT);
    }

    @Test
    void pausesDoubleUntilItIsGivenUpAndAnAdministratorMayLetItBeTriedAgain() {
        put("act/7");
        smtp.trouble = Reason.AWAY;

        sender.sendDue();
        assertThat(store.latest(1).getFirst().notBefore()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        later(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(store.latest(1).getFirst().notBefore()).isEqualTo(now.get().plus(Duration.ofMinutes(2)));
        later(Duration.ofMinutes(2));
        sender.sendDue();
        OutboxMail givenUp = store.latest(1).getFirst();
        assertThat(givenUp.state()).isEqualTo(State.FAILED);
        assertThat(givenUp.failure()).isEqualTo("mails.failure.AWAY");
        assertThat(givenUp.attempts()).isEqualTo(3);

        smtp.trouble = null;
        assertThat(sender.sendDue()).isZero();
        store.retry(givenUp.id(), now.get());
        sender.sendDue();

        assertThat(smtp.taken).hasSize(1);
    }

    @Test
    void anAddressThatIsRefusedIsNotTriedAgainAndHoldsUpNobody() {
        put("act/7");
        put("act/8");
        smtp.trouble = Reason.REFUSED;

        assertThat(sender.sendDue()).isEqualTo(2);

        assertThat(store.latest(10)).allSatisfy(mail -> assertThat(mail.state()).isEqualTo(State.FAILED));
    }

    @Test
    void whatNobodyNeedsAnyMoreIsDroppedAndWhatIsTooOldGivenUp() {
        put("act/dropped");
        put("act/7");
        now.set(NOON);
        sender = new OutboxSender(store, mail -> Optional.empty(), smtp, refusals, SETTINGS, now::get);
        sender.sendDue();
        assertThat(store.latest(10)).allSatisfy(mail -> assertThat(mail.state()).isEqualTo(State.DROPPED));

        put("act/9");
        later(Duration.ofDays(15));
        aSender().sendDue();

        assertThat(store.in(State.FAILED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.failure()).isEqualTo("mails.failure.STALE"));
        assertThat(smtp.taken).isEmpty();
    }

    @Test
    void thePersonsWishDecides() {
        preferences.choose(new UserId("ana"), MailKind.RESULTS, Rhythm.WEEKLY);
        put("act/7");
        preferences.choose(new UserId("ana"), MailKind.RESULTS, Rhythm.OFF);
        put("act/8");

        assertThat(store.latest(10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(State.HELD));
    }

    @Test
    void anAddressRefusedTwiceIsWrittenToNoMoreUntilItIsAnother() {
        smtp.trouble = Reason.REFUSED;
        put("act/1");
        sender.sendDue();
        put("act/2");
        sender.sendDue();
        put("act/3");
        assertThat(store.latest(10)).extracting(OutboxMail::source).containsOnly("act/1", "act/2");
        assertThat(refusals.paused()).extracting(RefusalStore.Paused::user).containsExactly(new UserId("ana"));

        address = "ana@other.example";
        smtp.trouble = null;
        put("act/4");
        sender.sendDue();

        assertThat(smtp.taken).hasSize(1);
        assertThat(refusals.paused()).isEmpty();
    }

    @Test
    void onlyRefusalsInARowCountAndWhatIsAboutTheAccountIsTriedAllTheSame() {
        smtp.trouble = Reason.REFUSED;
        put("act/1");
        sender.sendDue();
        smtp.trouble = null;
        put("act/2");
        sender.sendDue();
        smtp.trouble = Reason.REFUSED;
        put("act/3");
        sender.sendDue();
        assertThat(refusals.paused()).isEmpty();

        put("act/4");
        sender.sendDue();
        preferences.choose(new UserId("ana"), MailKind.MATCHES, Rhythm.DAILY);
        outbox.put(MailKey.MATCH_PROPOSED, ANA, "act/5", "matching/1", "org");
        outbox.put(MailKey.PASSWORD_CHANGED, ANA, "act/6", "user/ana", null);

        assertThat(store.in(State.HELD)).hasSize(1);
        assertThat(store.in(State.WAITING)).hasSize(1);
    }

    @Test
    void whatIsOldIsForgotten() {
        put("act/7");
        sender.sendDue();
        later(Duration.ofDays(91));

        sender.forgetOld();

        assertThat(store.latest(10)).isEmpty();
    }

    private void put(String source) {
        outbox.put(MailKey.COMMITMENT_PUBLISHED, ANA, source, "commitment/1", "org");
    }

    private void later(Duration duration) {
        now.set(now.get().plus(duration));
    }

    private OutboxSender aSender() {
        return new OutboxSender(store, this::letter, smtp, refusals, SETTINGS, now::get);
    }

    private Optional<Letter> letter(OutboxMail mail) {
        return Optional.of(new Letter(
                mail.id() + "@accord.example",
                EmailAddress.of(address),
                Language.EN,
                "Accord",
                "A subject",
                "A text",
                "<p>A text</p>",
                null,
                null,
                mail.createdAt()));
    }
}
