package org.accord.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.accord.jobs.FaultPoints;
import org.accord.jobs.JobTest;
import org.accord.shared.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A run can be started again whatever its worker left behind. */
@JobTest
class RecoveryTests {

    @Autowired
    private Recovery recovery;

    @Autowired
    private JobOperator operator;

    @Autowired
    private JobRepository repository;

    @Autowired
    private Workbench workbench;

    @Autowired
    private FaultPoints faults;

    @Autowired
    private TinyJob tiny;

    @Autowired
    @Qualifier("tiny")
    private Job job;

    private final JobParameters parameters =
            new JobParametersBuilder().addString("scope", Identity.random()).toJobParameters();

    @BeforeEach
    void forget() {
        tiny.forget();
    }

    @AfterEach
    void noMoreFaults() {
        faults.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void runThatWasKilledThatManyTimesInARowEndsAsIfItHadNotBeen(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            killedAt("numbers:written:2");
        }

        JobExecution ended = startAgain();

        assertThat(ended.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(new HashSet<>(tiny.taken)).hasSize(TinyJob.NUMBERS);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS + times * PageReader.ROWS);
        assertThat(tiny.closed).hasValue(1);
    }

    @Test
    void runKilledInItsLastStepDoesNotRepeatTheFirst() throws Exception {
        killedAt("close:begin");

        startAgain();

        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS);
        assertThat(tiny.closed).hasValue(1);
    }

    @Test
    void withoutRecoveryADeadRunWouldBlockItsKeyForEver() throws Exception {
        killedAt("numbers:read:2");

        assertThatExceptionOfType(JobExecutionAlreadyRunningException.class)
                .isThrownBy(() -> operator.start(job, parameters));
    }

    @Test
    void runWhoseLastStateCouldNotBeSavedIsStartedAgain() throws Exception {
        killedAt("numbers:read:3");
        workbench.asIfUnknown(TinyJob.KIND);

        assertThat(startAgain().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(tiny.taken).hasSize(TinyJob.NUMBERS).doesNotHaveDuplicates();
    }

    @Test
    void instanceThatNeverStartedIsRemoved() throws Exception {
        JobInstance blocked = repository.createJobInstance(job.getName(), parameters);

        JobExecution ended = startAgain();

        assertThat(ended.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(ended.getJobInstance().getId()).isNotEqualTo(blocked.getId());
    }

    @Test
    void runThatIsCompleteIsAnsweredInsteadOfStarted() throws Exception {
        JobExecution first = startAgain();

        assertThat(recovery.clear(job.getName(), parameters))
                .hasValueSatisfying(done -> assertThat(done.getId()).isEqualTo(first.getId()));
    }

    @Test
    void ofManyWhoMakeTheSameInstanceOneSucceeds() throws Exception {
        List<JobInstance> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<JobInstance>> makers = IntStream.range(0, 50)
                    .<Callable<JobInstance>>mapToObj(
                            number -> () -> repository.createJobInstance(job.getName(), parameters))
                    .toList();
            for (Future<JobInstance> maker : threads.invokeAll(makers)) {
                try {
                    made.add(maker.get());
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
        }

        assertThat(made).hasSize(1);
        assertThat(workbench.instances(TinyJob.KIND, made.getFirst())).isEqualTo(1);
    }

    private JobExecution startAgain() throws JobExecutionException {
        assertThat(recovery.clear(job.getName(), parameters)).isEmpty();
        return operator.start(job, parameters);
    }

    private void killedAt(String place) throws JobExecutionException {
        faults.at(place, () -> {
            throw new IllegalStateException("as the test wishes");
        });
        assertThat(startAgain().getStatus()).isEqualTo(BatchStatus.FAILED);
        workbench.asIfKilled(TinyJob.KIND);
    }
}
