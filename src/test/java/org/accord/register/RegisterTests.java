package org.accord.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.accord.requests.TestServer;
import org.accord.shared.AsOf;
import org.accord.shared.SettableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTests {

    private static final int SIGNERS = 32;

    @TempDir
    static Path folder;

    private static TestServer server;

    private final List<OneProcess> processes = new ArrayList<>();
    private MongoDatabase database;
    private OneProcess process;
    private Records<Text> texts;

    record Text(String words) {}

    @BeforeAll
    static void startServer() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() {
        database = server.template().getDb();
        database.drop();
        process = started(new OneProcess(database, folder));
        texts = process.kinds.of("text", "texts", Text.class);
    }

    @AfterEach
    void stop() {
        processes.forEach(OneProcess::close);
    }

    private OneProcess started(OneProcess one) {
        processes.add(one);
        one.register.start();
        return one;
    }

    @Test
    void anActIsFoundByNumberSubjectAndVersion() {
        Entry first = process.register.append(act("a", 1));
        Entry second = process.register.append(act("a", 2));

        assertThat(process.register.size()).isEqualTo(2);
        assertThat(process.register.entry(0)).contains(first);
        assertThat(process.register.entry(second.subject(), 2)).contains(second);
        assertThat(process.register.history(first.subject(), 2)).containsExactly(first, second);
        assertThat(second.at()).isAfterOrEqualTo(first.at());
        assertThat(process.register.entry(2)).isEmpty();
    }

    @Test
    void aVersionIsGivenOnce() {
        process.register.append(act("a", 1));

        assertThatThrownBy(() -> process.register.append(act("a", 1)))
                .isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
        assertThat(process.register.size()).isEqualTo(1);
    }

    @Test
    void inABulkEachActStandsOrFallsAlone() {
        process.register.append(act("b", 1));

        List<Register.Outcome> outcomes = process.register.appendAll(List.of(act("a", 1), act("b", 1), act("c", 1)));

        assertThat(outcomes).extracting(Register.Outcome::isRecorded).containsExactly(true, false, true);
        assertThat(process.register.size()).isEqualTo(3);
    }

    @Test
    void aBulkLongerThanOneInsertKeepsItsOrder() {
        List<Act> acts =
                IntStream.range(0, 2_500).mapToObj(i -> act("n" + i, 1)).toList();

        List<Register.Outcome> outcomes = process.register.appendAll(acts);

        assertThat(outcomes)
                .extracting(outcome -> outcome.entry().orElseThrow().number())
                .isEqualTo(LongStream.range(0, 2_500).boxed().toList());
        assertThat(process.check.differences()).isEmpty();
    }

    @Test
    void thirtyTwoWhoSignTheSameAtOnceGiveOneSignature() throws Exception {
        List<Boolean> signed = atOnce(SIGNERS, i -> () -> {
            try {
                texts.record(next("declaration", 0, "signed by " + i));
                return true;
            } catch (RegisterProblem.ChangedMeanwhile another) {
                return false;
            }
        });

        assertThat(signed).filteredOn(mine -> mine).hasSize(1);
        assertThat(process.register.size()).isEqualTo(1);
        assertThat(texts.history("declaration")).hasSize(1);
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndReadsWhatTheFirstWrote() {
        texts.record(next("a", 0, "draft"));
        texts.record(next("a", 1, "by the first"));

        assertThatThrownBy(() -> texts.record(next("a", 1, "by the second")))
                .isInstanceOfSatisfying(
                        RegisterProblem.ChangedMeanwhile.class,
                        told -> assertThat(told.data()).containsEntry("version", 2L));
        assertThat(texts.get("a").state().words()).isEqualTo("by the first");
        texts.record(next("a", 2, "by the second"));
        assertThat(texts.history("a").stream()
                        .map(step -> step.state().orElseThrow().words()))
                .containsExactly("draft", "by the first", "by the second");
    }

    @Test
    void aVersionThatSkipsOneIsRefused() {
        texts.record(next("a", 0, "draft"));

        assertThatThrownBy(() -> texts.record(next("a", 5, "far ahead")))
                .isInstanceOf(RegisterProblem.ChangedMeanwhile.class);
    }

    @Test
    void thePastStaysAsItWas() {
        SettableClock clock = new SettableClock(true);
        OneProcess dated = started(new OneProcess(database, folder, clock, store -> store));
        Records<Text> letters = dated.kinds.of("letter", "letters", Text.class);
        clock.runAt(Instant.parse("2024-03-01T23:59:59.999Z"), () -> letters.record(next("a", 0, "first")));
        clock.runAt(Instant.parse("2024-03-02T00:00:00Z"), () -> letters.record(next("a", 1, "second")));

        assertThat(letters.asOf("a", AsOf.endOf(LocalDate.of(2024, 2, 29)))).isEmpty();
        assertThat(words(letters.asOf("a", AsOf.endOf(LocalDate.of(2024, 3, 1)))))
                .isEqualTo("first");
        assertThat(words(letters.asOf("a", AsOf.endOf(LocalDate.of(2024, 3, 2)))))
                .isEqualTo("second");
        assertThat(dated.register.entries(0, 10)).allMatch(Entry::demonstration);
    }

    @Test
    void anErasedStateIsGoneAndTheTreeStands() {
        texts.record(next("a", 0, "personal"));
        texts.record(next("b", 0, "other"));
        Checkpoints.Checkpoint before = process.checkpoints.publish();

        process.register.erase(0);

        assertThat(texts.find("a")).isEmpty();
        assertThat(texts.history("a"))
                .singleElement()
                .satisfies(step -> assertThat(step.state()).isEmpty());
        assertThat(database.getCollection("texts")
                        .find(new Document("_id", "a"))
                        .first())
                .doesNotContainKey("payload");
        assertThat(process.check.differences()).isEmpty();
        OneProcess later = started(new OneProcess(database, folder));
        assertThat(later.checkpoints.latest()).contains(before);
        texts.record(next("c", 0, "next"));
        assertThat(process.checkpoints.publish().size()).isEqualTo(3);
    }

    @Test
    void whatADyingProcessLeftUnprojectedIsRepairedAtTheNextStart() {
        texts.record(next("a", 0, "one"));
        texts.record(next("b", 0, "one"));
        process.close();
        texts = null;
        database.getCollection("texts").deleteOne(new Document("_id", "a"));
        database.getCollection("texts")
                .updateOne(new Document("_id", "b"), new Document("$set", new Document("version", 0L)));
        database.getCollection("projections").drop();

        OneProcess next = started(new OneProcess(database, folder));
        Records<Text> repaired = next.kinds.of("text", "texts", Text.class);

        assertThat(repaired.get("a").state().words()).isEqualTo("one");
        assertThat(repaired.get("b").version()).isEqualTo(1);
        assertThat(next.check.differences()).isEmpty();
    }

    @Test
    void aProjectionThatIsNotWhatTheRegisterSaysIsFound() {
        texts.record(next("a", 0, "one"));
        database.getCollection("texts")
                .updateOne(new Document("_id", "a"), new Document("$set", new Document("payload", "{}")));
        database.getCollection("texts")
                .insertOne(new Document("_id", "ghost")
                        .append("version", 1L)
                        .append("number", 0L)
                        .append("at", new java.util.Date()));

        assertThat(process.check.differences())
                .extracting(ProjectionCheck.Difference::id)
                .containsExactlyInAnyOrder("a", "ghost");
    }

    @Test
    void twoProcessesNumberWithoutGapOrDouble() throws Exception {
        OneProcess other = started(new OneProcess(database, folder));
        List<List<Entry>> recorded = atOnce(8, writer -> () -> {
            OneProcess mine = writer % 2 == 0 ? process : other;
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                entries.add(mine.register.append(act("w" + writer + "-" + i, 1)));
            }
            return entries;
        });

        Set<Long> numbers = new HashSet<>();
        recorded.forEach(entries -> entries.forEach(entry -> numbers.add(entry.number())));
        assertThat(numbers).hasSize(400).contains(0L, 399L);
        for (OneProcess each : List.of(process, other)) {
            assertThat(each.check.differences()).isEmpty();
            assertThat(each.register.size()).isEqualTo(400);
        }
        assertThat(process.checkpoints.publish().rootHash())
                .isEqualTo(other.checkpoints.publish().rootHash());
    }

    @Test
    void thirtyTwoSignersInTwoProcessesGiveOneSignature() throws Exception {
        OneProcess other = started(new OneProcess(database, folder));
        List<Boolean> signed = atOnce(
                SIGNERS,
                i -> () -> (i % 2 == 0 ? process : other)
                        .register
                        .appendAll(List.of(act("declaration", 1)))
                        .getFirst()
                        .isRecorded());

        assertThat(signed).filteredOn(mine -> mine).hasSize(1);
        other.register.readOn();
        assertThat(other.register.size()).isEqualTo(1);
    }

    @Test
    void aLostAnswerMakesNoSecondAct() {
        Faults faults = new Faults();
        OneProcess unlucky = started(new OneProcess(database, folder, Clock.systemUTC(), faults::around));
        faults.loseAnswers = 2;
        Entry one = unlucky.register.append(act("a", 1));
        faults.loseAnswers = 1;
        List<Register.Outcome> more = unlucky.register.appendAll(List.of(act("b", 1), act("a", 2), act("c", 1)));

        assertThat(one.number()).isZero();
        assertThat(more).allMatch(Register.Outcome::isRecorded);
        assertThat(unlucky.register.entries(0, 10))
                .extracting(Entry::key)
                .containsExactly("text/a@1", "text/b@1", "text/a@2", "text/c@1");
        assertThat(unlucky.check.differences()).isEmpty();
    }

    @Test
    void anInsertThatStoppedHalfWayIsFinished() {
        Faults faults = new Faults();
        OneProcess unlucky = started(new OneProcess(database, folder, Clock.systemUTC(), faults::around));
        faults.stopHalfWay = 1;
        List<Act> acts = IntStream.range(0, 10).mapToObj(i -> act("n" + i, 1)).toList();

        assertThat(unlucky.register.appendAll(acts)).allMatch(Register.Outcome::isRecorded);
        assertThat(unlucky.register.size()).isEqualTo(10);
        assertThat(unlucky.register.entries(0, 20)).extracting(Entry::key).doesNotHaveDuplicates();
    }

    @Test
    void aListenerHearsEveryActOnceInOrderAfterItsOwnFailureToo() {
        List<Long> heard = new ArrayList<>();
        AtomicInteger failures = new AtomicInteger(2);
        process.register.follow(new RegisterListener() {
            @Override
            public void recorded(Entry entry) {
                if (entry.number() == 1 && failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("not yet");
                }
                heard.add(entry.number());
            }

            @Override
            public long followedUpTo() {
                return 0;
            }
        });
        for (int i = 0; i < 5; i++) {
            process.register.append(act("n" + i, 1));
        }
        process.register.readOn();

        assertThat(heard).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    /** A database whose answers get lost on the way. */
    private static final class Faults {
        private volatile int loseAnswers;
        private volatile int stopHalfWay;

        RegisterStore around(RegisterStore store) {
            return new RegisterStore(server.template().getDb()) {
                @Override
                void insert(List<Entry> entries) {
                    if (stopHalfWay > 0) {
                        stopHalfWay--;
                        super.insert(entries.subList(0, (entries.size() + 1) / 2));
                        throw gone();
                    }
                    super.insert(entries);
                    if (loseAnswers > 0) {
                        loseAnswers--;
                        throw gone();
                    }
                }
            };
        }

        private static MongoSocketReadException gone() {
            return new MongoSocketReadException("the line is cut", new ServerAddress());
        }
    }

    private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static String words(Optional<Recorded<Text>> text) {
        return text.orElseThrow().state().words();
    }

    private static Act act(String id, long version) {
        return new Act(
                "written", new Subject("text", id), version, Visibility.PUBLIC, null, "{\"words\":\"" + id + "\"}");
    }

    private static NewState<Text> next(String id, long after, String words) {
        return new NewState<>("written", id, after, new Text(words), Visibility.PUBLIC, null);
    }
}
