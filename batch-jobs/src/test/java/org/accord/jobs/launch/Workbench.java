package org.accord.jobs.launch;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.accord.jobs.PastRecord;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.NewRequest;
import org.accord.requests.RequestId;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.bson.Document;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Files requests and lets the poller of this portal work on them while a test looks on. */
public final class Workbench {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JobRequests requests;
    private final JobPoller poller;
    private final SettableClock clock;
    private final MongoTemplate mongo;
    private final CurrentRun current;

    Workbench(JobRequests requests, JobPoller poller, CurrentRun current, SettableClock clock, MongoTemplate mongo) {
        this.requests = requests;
        this.poller = poller;
        this.current = current;
        this.clock = clock;
        this.mongo = mongo;
    }

    public JobRequest file(NewRequest wanted) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> requests.file(wanted));
    }

    public JobRequest look(RequestId id) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> requests.find(id).orElseThrow());
    }

    /** Lets the poller work until the request has ended, the process's clock standing a day after the as-of day. */
    public JobRequest end(JobRequest filed) {
        LocalDate asOf = filed.asOf() == null ? LocalDate.now(ZoneOffset.UTC) : filed.asOf();
        clock.runEverywhereAt(
                PastRecord.noon(asOf.plusDays(1)),
                () -> working(() -> await().atMost(PATIENCE)
                        .until(() -> look(filed.id()).state().isFinal())));
        return look(filed.id());
    }

    /** Lets the poller work meanwhile. */
    public void working(Runnable meanwhile) {
        poller.start();
        try {
            meanwhile.run();
        } finally {
            poller.stop();
        }
    }

    /** Does this on another thread once the run in hand is told to stop. */
    void whenStopping(Runnable then) {
        Run run = current.get().orElseThrow();
        Thread.ofPlatform().start(() -> {
            await().atMost(PATIENCE).until(() -> run.halt().isPresent());
            then.run();
        });
    }

    /** Leaves the newest execution of the job as a kill -9 does: started, and never ended. */
    public void asIfKilled(String job) {
        leave(job, "STARTED", List.of("FAILED"));
    }

    /** Leaves it as a worker does whose database went away while it saved. */
    void asIfUnknown(String job) {
        leave(job, "UNKNOWN", List.of("FAILED", "STARTED"));
    }

    /** How many instances there are of the key of this one. */
    long instances(String job, JobInstance like) {
        Document document = newest(
                "BATCH_JOB_INSTANCE",
                "jobInstanceId",
                Criteria.where("jobInstanceId").is(like.getId()));
        return mongo.count(
                Query.query(Criteria.where("jobName").is(job).and("jobKey").is(document.getString("jobKey"))),
                "BATCH_JOB_INSTANCE");
    }

    private void leave(String job, String status, List<String> ofSteps) {
        Document instance = newest(
                "BATCH_JOB_INSTANCE", "jobInstanceId", Criteria.where("jobName").is(job));
        Criteria ofInstance = Criteria.where("jobInstanceId").is(instance.getLong("jobInstanceId"));
        Document execution = newest("BATCH_JOB_EXECUTION", "jobExecutionId", ofInstance);
        Criteria ofExecution = Criteria.where("jobExecutionId").is(execution.getLong("jobExecutionId"));
        neverEnded("BATCH_JOB_EXECUTION", ofExecution, status);
        neverEnded(
                "BATCH_STEP_EXECUTION",
                Criteria.where("jobExecutionId")
                        .is(execution.getLong("jobExecutionId"))
                        .and("status")
                        .in(ofSteps),
                status);
    }

    private Document newest(String collection, String id, Criteria which) {
        return List.copyOf(mongo.find(Query.query(which), Document.class, collection)).stream()
                .max((one, other) -> Long.compare(one.getLong(id), other.getLong(id)))
                .orElseThrow();
    }

    private void neverEnded(String collection, Criteria which, String status) {
        mongo.updateMulti(Query.query(which), new Update().set("status", status).unset("endTime"), collection);
    }
}
