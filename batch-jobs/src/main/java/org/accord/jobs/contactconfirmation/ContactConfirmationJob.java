package org.accord.jobs.contactconfirmation;

import java.time.Clock;
import java.time.LocalDate;
import org.accord.contacts.ConfirmationRounds;
import org.accord.jobs.launch.ProgressListeners;
import org.accord.shared.Days;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Notes in the record of each state that its contact points are asked; the mails follow from that act. One piece: there
 * are no more states than fit, and a state that was asked in the quarter is passed over, so it may be done again.
 */
@Configuration(proxyBeanMethods = false)
class ContactConfirmationJob {

    private static final String ASK = "ask";

    private final JobRepository repository;
    private final ProgressListeners progress;

    ContactConfirmationJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job contactConfirmation(Step askContactPoints) {
        return new JobBuilder(ContactConfirmationKind.KIND, repository)
                .start(askContactPoints)
                .build();
    }

    /** Asks as of the day it works, so that a worker that comes late leaves everyone their days to answer. */
    @Bean
    Step askContactPoints(ConfirmationRounds rounds, Clock clock) {
        return new StepBuilder(ASK, repository)
                .tasklet((contribution, context) -> {
                    LocalDate today = Days.of(clock.instant());
                    rounds.states().forEach(state -> rounds.ask(state, today));
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }
}
