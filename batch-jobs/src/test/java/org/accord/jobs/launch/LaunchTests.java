package org.accord.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.accord.jobs.FaultPoints;
import org.accord.jobs.JobTest;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.accord.requests.JobQueue;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequest.State;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.requests.RequestId;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a request between the queue and the end of its job. */
@JobTest
class LaunchTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private JobRequests requests;

    @Autowired
    private JobQueue queue;

    @Autowired
    private Workbench workbench;

    @Autowired
    private TinyJob tiny;

    @Autowired
    private FaultPoints faults;

    @BeforeEach
    void forget() {
        tiny.forget();
    }

    @AfterEach
    void noMoreFaults() {
        faults.clear();
    }

    @Test
    void requestIsRunOnceAndEndsWithItsResult() {
        JobRequest done = workbench.end(workbench.file(wanted()));

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.resultId()).isEqualTo("tiny-result");
        assertThat(done.starts()).isEqualTo(1);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
        assertThat(tiny.closed).hasValue(1);
    }

    @Test
    void progressIsSeenWhileItRunsAndNeverGoesBack() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Runnable end = CurrentActor.callAs(
                Actor.SYSTEM,
                () -> requests.listen(request -> seen.add(request.progress().done())));
        CountDownLatch looked = new CountDownLatch(1);
        JobRequest filed = workbench.file(wanted());
        faults.at("numbers:read:3", () -> await(looked));

        workbench.working(() -> {
            await().atMost(PATIENCE).until(() -> numbers(filed.id()).done() == 400);
            assertThat(numbers(filed.id())).isEqualTo(new Step("numbers", StepState.RUNNING, 400, 1_000));
            looked.countDown();
            await().atMost(PATIENCE)
                    .until(() -> workbench.look(filed.id()).state().isFinal());
        });
        end.run();

        assertThat(seen).isSorted().contains(0, 40, 200);
    }

    @Test
    void cancelledRequestStopsBetweenTwoChunksAndGoesOnThereWhenRetried() {
        JobRequest filed = workbench.file(wanted());
        faults.at("numbers:written:2", () -> asSystem(() -> requests.cancel(filed.id())));

        JobRequest cancelled = workbench.end(filed);
        int before = tiny.taken.size();
        JobRequest done = workbench.end(asSystem(() -> requests.retry(filed.id())));

        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(before).isLessThan(TinyJob.NUMBERS);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
    }

    @Test
    void failedRunIsTriedAgainFromWhereItStopped() {
        JobRequest filed = workbench.file(wanted());
        faults.at("numbers:read:4", LaunchTests::fail);

        JobRequest done = workbench.end(filed);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
    }

    @Test
    void requestThatFailsEveryTimeIsGivenUpAndSaysSo() {
        JobRequest filed = workbench.file(wanted());
        failAlways();

        JobRequest failed = workbench.end(filed);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isEqualTo("jobs.failed");
        assertThat(failed.attempts()).isEqualTo(5);
    }

    @Test
    void kindThatNobodyKnowsFailsAtOnce() {
        JobRequest failed = workbench.end(workbench.file(NewRequest.of("no-such-kind", Identity.random())));

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).isEqualTo("jobs.unknownKind");
    }

    @Test
    void requestOfAWorkerThatFellSilentIsTakenOver() {
        JobRequest filed = workbench.file(wanted());
        asSystem(() -> queue.claim("dead", Duration.ofMillis(200)));

        JobRequest done = workbench.end(filed);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.starts()).isEqualTo(2);
        assertThat(done.attempts()).isZero();
    }

    @Test
    void workerThatLostItsRequestEntersNoEnd() {
        JobRequest filed = workbench.file(wanted());
        faults.at(
                "numbers:written:1",
                () -> asSystem(() -> {
                    queue.release(filed.id(), workbench.look(filed.id()).lease().owner());
                    return queue.claim("other", Duration.ofMinutes(1));
                }));

        workbench.working(
                () -> await().atMost(PATIENCE).until(() -> faults.passed().contains("numbers:written:1")));

        JobRequest now = workbench.look(filed.id());
        assertThat(now.state()).isEqualTo(State.RUNNING);
        assertThat(now.lease().owner()).isEqualTo("other");
        asSystem(() -> queue.release(filed.id(), "other"));
        assertThat(workbench.end(filed).state()).isEqualTo(State.DONE);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
    }

    @Test
    void runThatEndedWhileItsAnswerWasLostIsNotRunAgain() {
        JobRequest filed = workbench.file(wanted());
        faults.at(
                "close:end",
                () -> asSystem(() -> queue.release(
                        filed.id(), workbench.look(filed.id()).lease().owner())));

        JobRequest done = workbench.end(filed);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.starts()).isEqualTo(2);
        assertThat(done.resultId()).isEqualTo("tiny-result");
        assertThat(tiny.closed).hasValue(1);
    }

    @Test
    void shutdownGivesTheRequestBackAndTheNextWorkerGoesOn() {
        JobRequest filed = workbench.file(wanted());
        CountDownLatch stopping = new CountDownLatch(1);
        faults.at("numbers:read:2", () -> await(stopping));

        workbench.working(() -> {
            await().atMost(PATIENCE).until(() -> faults.passed().contains("numbers:read:2"));
            workbench.whenStopping(stopping::countDown);
        });

        assertThat(workbench.look(filed.id()).state()).isEqualTo(State.WAITING);
        assertThat(workbench.end(filed).attempts()).isZero();
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
    }

    @Test
    void fiftyFilingsAtOnceGiveOneRun() throws Exception {
        NewRequest wanted = wanted();
        List<RequestId> filed = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JobRequest>> filings = IntStream.range(0, 50)
                    .<Callable<JobRequest>>mapToObj(number -> () -> workbench.file(wanted))
                    .toList();
            for (Future<JobRequest> filing : threads.invokeAll(filings)) {
                filed.add(filing.get().id());
            }
        }

        JobRequest done = workbench.end(workbench.look(filed.getFirst()));

        assertThat(filed).hasSize(50).containsOnly(done.id());
        assertThat(done.starts()).isEqualTo(1);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS);
        assertThat(tiny.closed).hasValue(1);
    }

    private void failAlways() {
        faults.at("numbers:begin", () -> {
            failAlways();
            fail();
        });
    }

    private Step numbers(RequestId id) {
        return workbench.look(id).progress().steps().stream()
                .findFirst()
                .orElse(new Step("numbers", StepState.WAITING, 0, 0));
    }

    private static NewRequest wanted() {
        return NewRequest.of(TinyJob.KIND, Identity.random());
    }

    private static <T> T asSystem(Supplier<T> work) {
        return CurrentActor.callAs(Actor.SYSTEM, work);
    }

    private static void fail() {
        throw new IllegalStateException("as the test wishes");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await();
    }
}
