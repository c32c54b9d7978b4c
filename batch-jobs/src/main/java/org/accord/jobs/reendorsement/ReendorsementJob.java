package org.accord.jobs.reendorsement;

import java.time.LocalDate;
import org.accord.jobs.launch.ProgressListeners;
import org.accord.signatories.Reendorsements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Ends what was not signed anew by the end of the as-of day. One piece: each signature that ends is an act of its own, and
 * one that ended, or was renewed meanwhile, is passed over, so it may be done again.
 */
@Configuration(proxyBeanMethods = false)
class ReendorsementJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReendorsementJob.class);
    private static final String LAPSE = "lapse";

    private final JobRepository repository;
    private final ProgressListeners progress;

    ReendorsementJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job reendorsement(Step lapseSignatures) {
        return new JobBuilder(ReendorsementKind.KIND, repository)
                .start(lapseSignatures)
                .build();
    }

    /** The day after the one that is over: a window is open to the end of its last day. */
    @Bean
    Step lapseSignatures(Reendorsements reendorsements) {
        return new StepBuilder(LAPSE, repository)
                .tasklet((contribution, context) -> {
                    String asOf = String.valueOf(
                            context.getStepContext().getJobParameters().get("asOf"));
                    int ended = reendorsements.lapse(LocalDate.parse(asOf).plusDays(1));
                    LOG.info("{} signatures of earlier versions ended with {}", ended, asOf);
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }
}
