package org.accord.jobs.capacitymatching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.accord.jobs.launch.JobKind;
import org.accord.jobs.launch.JobProblem;
import org.accord.requests.JobRequest;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Answers requests for a matching of all open needs and offers. */
@Component
class CapacityMatchingKind implements JobKind {

    static final String KIND = "capacity-matching";

    private final Job job;
    private final Clock clock;

    CapacityMatchingKind(@Qualifier("capacityMatching") Job job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Job job() {
        return job;
    }

    /** Refuses a day that is not over: what is read then could still change. */
    @Override
    public JobParameters parameters(JobRequest request) {
        CapacityMatchingParameters wanted = CapacityMatchingParameters.of(request);
        if (!wanted.asOf().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new JobProblem.Invalid("asOf");
        }
        return wanted.identifying();
    }

    /** Follows from the request alone, so that a crash between publishing and noting it loses nothing. */
    @Override
    public Optional<String> resultId(JobExecution execution) {
        return Optional.of(
                CapacityMatchingParameters.of(execution.getJobParameters()).reportId());
    }
}
