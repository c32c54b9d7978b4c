package org.accord.jobs.implementationreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.jobs.launch.JobKind;
import org.accord.jobs.launch.JobProblem;
import org.accord.requests.JobRequest;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Answers requests for an implementation report; scope is the charter. */
@Component
class ImplementationReportKind implements JobKind {

    static final String KIND = "implementation-report";

    private final Job job;
    private final Charters charters;
    private final Clock clock;

    ImplementationReportKind(@Qualifier("implementationReport") Job job, Charters charters, Clock clock) {
        this.job = job;
        this.charters = charters;
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
        ImplementationReportParameters wanted = ImplementationReportParameters.of(request);
        if (!wanted.asOf().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new JobProblem.Invalid("asOf");
        }
        if (charters.find(wanted.charter(), wanted.moment()).isEmpty()) {
            throw new JobProblem.Invalid("scope");
        }
        return wanted.identifying();
    }

    /** Follows from the request alone, so that a crash between publishing and noting it loses nothing. */
    @Override
    public Optional<String> resultId(JobExecution execution) {
        return Optional.of(
                ImplementationReportParameters.of(execution.getJobParameters()).reportId());
    }
}
