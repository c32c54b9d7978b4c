package org.accord.jobs.launch;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.requests.JobQueue;
import org.accord.requests.JobRequest;
import org.accord.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.ListableStepLocator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Runs one claimed request to its end, whatever that is, and enters the end in the queue. */
@Component
class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
    private static final String FAILED = "jobs.failed";
    private static final String UNKNOWN_KIND = "jobs.unknownKind";

    private final JobQueue queue;
    private final JobOperator operator;
    private final Recovery recovery;
    private final RecordFollower record;
    private final CurrentRun current;
    private final JobsProperties properties;
    private final Map<String, JobKind> kinds;

    Launcher(
            JobQueue queue,
            JobOperator operator,
            Recovery recovery,
            RecordFollower record,
            CurrentRun current,
            JobsProperties properties,
            List<JobKind> kinds) {
        this.queue = queue;
        this.operator = operator;
        this.recovery = recovery;
        this.record = record;
        this.current = current;
        this.properties = properties;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /**
     * Runs the request. When the database is away the request is left as it is: its lease lapses and whoever claims it
     * next goes on.
     */
    void run(Run run, String owner) {
        JobRequest request = run.request();
        JobKind kind = kinds.get(request.kind());
        if (kind == null) {
            LOG.error("No job for request {} of kind {}", request.id(), request.kind());
            queue.failed(request.id(), owner, UNKNOWN_KIND);
            return;
        }
        current.begin(run);
        try {
            end(run, owner, kind, execute(run, kind));
        } catch (DataAccessException | MongoException away) {
            LOG.warn("Leaving request {} until the database answers", request.id(), away);
        } catch (JobExecutionException | RuntimeException broken) {
            LOG.error("Request {} cannot run", request.id(), broken);
            fail(request, owner, List.of(broken));
        } finally {
            current.end();
        }
    }

    private JobExecution execute(Run run, JobKind kind) throws JobExecutionException {
        Job job = kind.job();
        JobParameters parameters = kind.parameters(run.request());
        Optional<JobExecution> completed = recovery.clear(job.getName(), parameters);
        if (completed.isPresent()) {
            return completed.get();
        }
        if (job instanceof ListableStepLocator steps) {
            run.plan(steps.getStepNames());
        }
        record.catchUp();
        return operator.start(job, parameters);
    }

    private void end(Run run, String owner, JobKind kind, JobExecution execution) {
        JobRequest request = run.request();
        Optional<Run.Halt> halt = run.halt();
        LOG.info("Request {} of kind {} ended {}", request.id(), request.kind(), execution.getStatus());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            queue.done(
                    request.id(),
                    owner,
                    run.progress(),
                    kind.resultId(execution).orElse(null));
        } else if (halt.isPresent()) {
            switch (halt.get()) {
                case CANCELLED -> queue.cancelled(request.id(), owner);
                case SHUTDOWN -> queue.release(request.id(), owner);
                case LOST -> LOG.warn("Another worker has request {}", request.id());
            }
        } else {
            fail(request, owner, execution.getAllFailureExceptions());
        }
    }

    /** A problem of the domain stays one however often it is tried; anything else is tried again a few times. */
    private void fail(JobRequest request, String owner, Collection<? extends Throwable> causes) {
        Optional<Problem> problem =
                causes.stream().flatMap(Launcher::problemsIn).findFirst();
        if (problem.isPresent()) {
            queue.failed(request.id(), owner, "problem." + problem.get().key());
        } else if (request.attempts() + 1 >= properties.attempts()) {
            queue.failed(request.id(), owner, FAILED);
        } else {
            Duration pause = properties.retryPause().multipliedBy(1L << request.attempts());
            queue.failedForNow(request.id(), owner, pause);
        }
    }

    private static Stream<Problem> problemsIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast);
    }
}
