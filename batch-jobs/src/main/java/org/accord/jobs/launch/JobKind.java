package org.accord.jobs.launch;

import java.util.Optional;
import org.accord.requests.JobRequest;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Binds a kind of request to the job that answers it: one bean per job, found by itself. */
public interface JobKind {

    /** Key of the result's id in the job's execution context, see {@link #resultId}. */
    String RESULT_ID = "resultId";

    /** The kind in requests and schedules, such as {@code implementation-report}. */
    String kind();

    /** The job; its steps are shown in the order of their names' list. */
    Job job();

    /**
     * What the job is told. The identifying ones must be the same for the same request, since they name the run that a
     * restart goes on with: kind's scope, period, edition and as-of day, and for a preview its id.
     */
    default JobParameters parameters(JobRequest request) {
        JobParametersBuilder parameters =
                new JobParametersBuilder().addString("scope", request.scope()).addString("edition", request.edition());
        if (request.period() != null) {
            parameters.addString("period", request.period());
        }
        if (request.asOf() != null) {
            parameters.addString("asOf", request.asOf().toString());
        }
        if (request.preview()) {
            parameters.addString("preview", request.id().value());
        }
        return parameters.toJobParameters();
    }

    /** What a finished run made, such as a report's id; by default what a step left under {@link #RESULT_ID}. */
    default Optional<String> resultId(JobExecution execution) {
        return Optional.ofNullable(execution.getExecutionContext().get(RESULT_ID, String.class));
    }
}
