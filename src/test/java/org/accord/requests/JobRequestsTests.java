package org.accord.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.accord.requests.JobRequest.State;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobRequestsTests {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final NewRequest WANTED = NewRequest.of("implementation-report", "paris-call")
            .inPeriod("2025-01-01..2025-12-31")
            .inEdition("final")
            .asOf(LocalDate.of(2026, 2, 28));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private TestServer server;
    private RequestStore store;
    private RequestFeed feed;
    private JobRequests requests;
    private JobQueue queue;

    @BeforeEach
    void open() {
        server = new TestServer(folder);
        store = new RequestStore(server.template());
        feed = new RequestFeed(store);
        requests = new JobRequests(store, feed, Clock.fixed(NOON, ZoneOffset.UTC));
        queue = new JobQueue(store, feed, now::get);
    }

    @AfterEach
    void close() {
        feed.destroy();
        server.close();
    }

    @Test
    void filedRequestSaysWhatWasWantedAndByWhom() {
        Actor coordinator = new Actor(new UserId("carla"), "Carla", Set.of(Role.COORDINATOR), Set.of());

        JobRequest filed = CurrentActor.callAs(coordinator, () -> requests.file(WANTED));

        assertThat(requests.find(filed.id())).contains(filed);
        assertThat(filed.requestedBy()).isEqualTo(new UserId("carla"));
        assertThat(filed.requestedAt()).isEqualTo(NOON);
        assertThat(filed.period()).isEqualTo("2025-01-01..2025-12-31");
        assertThat(filed.asOf()).isEqualTo("2026-02-28");
        assertThat(filed.state()).isEqualTo(State.WAITING);
        assertThat(requests.latest("implementation-report", 10)).containsExactly(filed);
        assertThat(requests.latest("capacity-matching", 10)).isEmpty();
    }

    @Test
    void filingTheSameAgainGivesTheFirst() {
        JobRequest first = requests.file(WANTED);

        assertThat(requests.file(WANTED)).isEqualTo(first);
        assertThat(requests.file(WANTED.inEdition("corrected")).id()).isNotEqualTo(first.id());
    }

    @Test
    void fiftyFilingsAtOnceGiveOneRequest() throws Exception {
        List<JobRequest> filed = atOnce(50, () -> requests.file(WANTED));

        assertThat(filed)
                .extracting(JobRequest::id)
                .hasSize(50)
                .containsOnly(filed.getFirst().id());
        assertThat(requests.latest(WANTED.kind(), 500)).hasSize(1);
    }

    @Test
    void previewsAreNeverTheSame() {
        JobRequest first = requests.file(WANTED.asPreview());

        assertThat(requests.file(WANTED.asPreview()).id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "two words", "<b>", "ننن"})
    void oddWordsAreRefused(String word) {
        assertThatExceptionOfType(RequestProblem.Invalid.class)
                .isThrownBy(() -> NewRequest.of("kind", word))
                .satisfies(problem -> assertThat(problem.faults()).containsOnlyKeys("scope"));
    }

    @Test
    void noTwoClaimersGetTheSameRequest() throws Exception {
        IntStream.range(0, 200).forEach(number -> requests.file(NewRequest.of("tiny", "n" + number)));
        ConcurrentLinkedQueue<RequestId> claimed = new ConcurrentLinkedQueue<>();

        atOnce(8, () -> {
            String owner = Thread.currentThread().getName();
            var next = queue.claim(owner, LEASE);
            while (next.isPresent()) {
                claimed.add(next.get().id());
                next = queue.claim(owner, LEASE);
            }
            return true;
        });

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void lapsedLeaseIsTakenOverAndTheOldOwnerChangesNothingMore() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("first", LEASE);
        assertThat(queue.claim("second", LEASE)).isEmpty();

        now.set(NOON.plus(LEASE).plusMillis(1));
        JobRequest taken = queue.claim("second", LEASE).orElseThrow();

        assertThat(taken.id()).isEqualTo(filed.id());
        assertThat(taken.starts()).isEqualTo(2);
        assertThat(taken.attempts()).isZero();
        assertThat(queue.extend(filed.id(), "first", LEASE)).isEmpty();
        assertThat(queue.done(filed.id(), "first", JobProgress.NONE, "report")).isEmpty();
        assertThat(requests.find(filed.id())).contains(taken);
    }

    @Test
    void extendedLeaseIsNotTakenOver() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("first", LEASE);

        now.set(NOON.plusSeconds(20));
        queue.extend(filed.id(), "first", LEASE);
        now.set(NOON.plusSeconds(45));

        assertThat(queue.claim("second", LEASE)).isEmpty();
        assertThat(queue.releaseExpired()).isZero();
    }

    @Test
    void failureWaitsItsPauseAndTheLastOneEndsTheRequest() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);
        queue.failedForNow(filed.id(), "worker", Duration.ofSeconds(5));
        assertThat(queue.claim("worker", LEASE)).isEmpty();

        now.set(NOON.plusSeconds(5));
        assertThat(queue.claim("worker", LEASE)).isPresent();
        JobRequest failed = queue.failed(filed.id(), "worker", "jobs.failed").orElseThrow();

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.attempts()).isEqualTo(2);
        assertThat(failed.failure()).isEqualTo("jobs.failed");
        assertThat(failed.lease()).isNull();
        assertThat(requests.file(WANTED)).isEqualTo(failed);
    }

    @Test
    void failedRequestRunsAgainOnRetryFromWhereItWas() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);
        JobProgress half = JobProgress.NONE.with(new Step("read", StepState.RUNNING, 5, 10));
        queue.progress(filed.id(), "worker", half);
        queue.failed(filed.id(), "worker", "jobs.failed");

        JobRequest again = requests.retry(filed.id());

        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.attempts()).isZero();
        assertThat(again.failure()).isNull();
        assertThat(again.progress()).isEqualTo(half);
        assertThatExceptionOfType(RequestProblem.NotInState.class).isThrownBy(() -> requests.retry(filed.id()));
    }

    @Test
    void waitingRequestIsCancelledAtOnce() {
        JobRequest filed = requests.file(WANTED);

        assertThat(requests.cancel(filed.id()).state()).isEqualTo(State.CANCELLED);
        assertThat(queue.claim("worker", LEASE)).isEmpty();
    }

    @Test
    void runningRequestIsAskedToStop() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);

        assertThat(requests.cancel(filed.id()).state()).isEqualTo(State.RUNNING);

        assertThat(queue.progress(filed.id(), "worker", JobProgress.NONE)
                        .orElseThrow()
                        .cancelling())
                .isTrue();
    }

    @Test
    void cancelledRequestOfADeadWorkerDoesNotRunAgain() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);
        requests.cancel(filed.id());

        now.set(NOON.plus(LEASE).plusMillis(1));

        assertThat(queue.claim("second", LEASE)).isEmpty();
        assertThat(requests.find(filed.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void endedRequestCannotBeCancelled() {
        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);
        queue.done(filed.id(), "worker", JobProgress.NONE, "report");

        assertThatExceptionOfType(RequestProblem.NotInState.class).isThrownBy(() -> requests.cancel(filed.id()));
        assertThatExceptionOfType(RequestProblem.NotFound.class)
                .isThrownBy(() -> requests.cancel(new RequestId("nobody")));
    }

    @Test
    void listenersHearOfEveryChangeInOrderUntilTheyLeave() {
        List<JobRequest> heard = new CopyOnWriteArrayList<>();
        Runnable leave = requests.listen(heard::add);

        JobRequest filed = requests.file(WANTED);
        queue.claim("worker", LEASE);
        queue.done(filed.id(), "worker", JobProgress.NONE, "report");
        leave.run();
        requests.file(WANTED.asPreview());

        assertThat(heard).extracting(JobRequest::state).containsExactly(State.WAITING, State.RUNNING, State.DONE);
        assertThat(heard).extracting(JobRequest::version).containsExactly(1L, 2L, 3L);
        assertThat(heard.getLast().resultId()).isEqualTo("report");
    }

    @Test
    void listenersHearOfChangesByAnotherProcess() {
        JobQueue elsewhere = new JobQueue(store, new RequestFeed(store), now::get);
        JobRequest filed = requests.file(WANTED);
        List<State> heard = new CopyOnWriteArrayList<>();
        requests.listen(request -> heard.add(request.state()));

        elsewhere.claim("worker", LEASE);
        await().atMost(Duration.ofSeconds(3)).until(() -> heard.contains(State.RUNNING));
        elsewhere.done(filed.id(), "worker", JobProgress.NONE, null);

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(heard).containsExactly(State.RUNNING, State.DONE));
    }

    @Test
    void brokenListenerHarmsNobody() {
        List<State> heard = new CopyOnWriteArrayList<>();
        requests.listen(request -> {
            throw new IllegalStateException("broken");
        });
        requests.listen(request -> heard.add(request.state()));

        requests.file(WANTED);

        assertThat(heard).containsExactly(State.WAITING);
    }

    @Test
    void oldestFinishedRequestsAreForgotten() {
        for (int number = 0; number < 12; number++) {
            JobRequest filed = requests.file(NewRequest.of("tiny", "n" + number));
            queue.claim("worker", LEASE);
            queue.done(filed.id(), "worker", JobProgress.NONE, null);
        }
        JobRequest waiting = requests.file(WANTED);

        store.forgetOld(10);

        assertThat(requests.latest("tiny", 500)).hasSize(10);
        assertThat(requests.find(waiting.id())).isPresent();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results = executor.invokeAll(java.util.Collections.nCopies(threads, work));
            List<T> values = new java.util.ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
