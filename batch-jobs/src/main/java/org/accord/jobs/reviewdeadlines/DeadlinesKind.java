package org.accord.jobs.reviewdeadlines;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.jobs.launch.JobKind;
import org.accord.jobs.launch.JobProblem;
import org.accord.requests.JobRequest;
import org.accord.shared.Days;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Answers requests to look at reports that nobody goes on with. */
@Component
class DeadlinesKind implements JobKind {

    static final String KIND = "review-deadlines";

    private static final String SCOPE = "all";

    private final Job job;
    private final Clock clock;

    DeadlinesKind(@Qualifier("deadlineRound") Job job, Clock clock) {
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

    /** Refuses another scope, and a day that is not over. */
    @Override
    public JobParameters parameters(JobRequest request) {
        LocalDate asOf = request.asOf();
        if (!request.scope().equals(SCOPE)) {
            throw new JobProblem.Invalid("scope");
        }
        if (asOf == null || !asOf.isBefore(Days.of(clock.instant()))) {
            throw new JobProblem.Invalid("asOf");
        }
        return JobKind.super.parameters(request);
    }
}
