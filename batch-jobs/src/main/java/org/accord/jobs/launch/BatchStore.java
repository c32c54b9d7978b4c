package org.accord.jobs.launch;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Spring Batch's collections, as far as its own repository leaves them wanting. */
class BatchStore {

    private static final String INSTANCES = "BATCH_JOB_INSTANCE";
    private static final String JOBS = "BATCH_JOB_EXECUTION";
    private static final String STEPS = "BATCH_STEP_EXECUTION";
    private static final String SEQUENCES = "BATCH_SEQUENCES";

    private final MongoTemplate mongo;

    BatchStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Makes sequences and indexes unless they are there. Batch itself looks for an instance and then inserts it, so two
     * workers could both: the index on name and key stops the second. Those on ids keep its look-ups from scanning.
     */
    void prepare() {
        List.of(INSTANCES, JOBS, STEPS).forEach(this::startSequence);
        unique(INSTANCES, "one_instance_per_key", "jobName", "jobKey");
        unique(INSTANCES, "instance_id", "jobInstanceId");
        unique(JOBS, "job_execution_id", "jobExecutionId");
        unique(STEPS, "step_execution_id", "stepExecutionId");
    }

    /**
     * Gives an execution whose last state could not be saved a plain failure instead of {@code UNKNOWN}, from which
     * Batch starts nothing again. Our steps repeat by natural key, so going on is safe. The repository itself cannot:
     * it never lowers a status.
     */
    void failUnknown(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            fail(JOBS, "jobExecutionId", execution.getId());
        }
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                fail(STEPS, "stepExecutionId", step.getId());
            }
        }
    }

    private void fail(String collection, String field, long id) {
        mongo.updateFirst(query(where(field).is(id)), Update.update("status", BatchStatus.FAILED.name()), collection);
    }

    private void startSequence(String collection) {
        String name = collection + "_SEQ";
        if (mongo.findById(name, Document.class, SEQUENCES) == null) {
            try {
                mongo.insert(new Document("_id", name).append("count", 0L), SEQUENCES);
            } catch (DuplicateKeyException anotherProcessDid) {
                return;
            }
        }
    }

    private void unique(String collection, String name, String... fields) {
        Index index = new Index().named(name).unique();
        List.of(fields).forEach(field -> index.on(field, Sort.Direction.ASC));
        mongo.indexOps(collection).createIndex(index);
    }
}
