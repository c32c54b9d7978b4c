package org.accord.jobs.reviewdeadlines;

import org.accord.jobs.launch.ProgressListeners;
import org.accord.review.Deadlines;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publishes decisions on which the signatory had its days, and tells the secretariat of reports that have waited for 7 or 14
 * days in the same step. Each is an act of its own; what was done before is passed over, so it may be done again.
 */
@Configuration(proxyBeanMethods = false)
class DeadlinesJob {

    private static final String LOOK = "look";

    private final JobRepository repository;
    private final ProgressListeners progress;

    DeadlinesJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job deadlineRound(Step lookAtDeadlines) {
        return new JobBuilder(DeadlinesKind.KIND, repository)
                .start(lookAtDeadlines)
                .build();
    }

    /** On the day it works, so that a worker that comes late does what is due by then. */
    @Bean
    Step lookAtDeadlines(Deadlines deadlines) {
        return new StepBuilder(LOOK, repository)
                .tasklet((contribution, context) -> {
                    deadlines.keep();
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }
}
