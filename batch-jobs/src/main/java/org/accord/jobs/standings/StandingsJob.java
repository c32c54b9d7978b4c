package org.accord.jobs.standings;

import org.accord.charters.Charters;
import org.accord.jobs.launch.ProgressListeners;
import org.accord.progress.Cycles;
import org.accord.shared.AsOf;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Notes in the record of each signatory how it stands by its obligations today, where that has changed. One pass over the
 * commitments of each charter that has a cycle; what was noted before is passed over, so it may be done again.
 */
@Configuration(proxyBeanMethods = false)
class StandingsJob {

    private static final String NOTE = "note";

    private final JobRepository repository;
    private final ProgressListeners progress;

    StandingsJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job standingRound(Step noteStandings) {
        return new JobBuilder(StandingsKind.KIND, repository)
                .start(noteStandings)
                .build();
    }

    /** On the day it works, so that a worker that comes late notes what is so by then. */
    @Bean
    Step noteStandings(Charters charters, Cycles cycles) {
        return new StepBuilder(NOTE, repository)
                .tasklet((contribution, context) -> {
                    charters.all()
                            .forEach(charter -> cycles.of(charter.slug(), AsOf.NOW).stream()
                                    .findFirst()
                                    .ifPresent(cycle -> cycles.noteStandings(cycle.id())));
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }
}
