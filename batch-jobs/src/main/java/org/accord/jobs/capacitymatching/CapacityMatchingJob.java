package org.accord.jobs.capacitymatching;

import java.util.Optional;
import org.accord.capacity.CapacityMarket;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.capacity.matching.Market;
import org.accord.capacity.matching.Matcher;
import org.accord.jobs.launch.ProgressListeners;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * A matching of all needs and offers that were open at the end of a day: counts them, finds the best proposals, then
 * publishes. Beans stand in the order they come to work. Each step is one piece: it is done, or it is done again.
 */
@Configuration(proxyBeanMethods = false)
class CapacityMatchingJob {

    private static final String SNAPSHOT = "snapshot";
    private static final String MATCH = "match";
    private static final String PUBLISH = "publish";

    /** What was counted, and what was found, in the context of the step that did it. */
    private static final String NEEDS = "needs";

    private static final String OFFERS = "offers";
    private static final String REPORT = "report";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JobRepository repository;
    private final ProgressListeners progress;

    CapacityMatchingJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job capacityMatching(Step countMarket, Step matchMarket, Step publishMatching) {
        return new JobBuilder(CapacityMatchingKind.KIND, repository)
                .start(countMarket)
                .next(matchMarket)
                .next(publishMatching)
                .build();
    }

    @Bean
    Step countMarket(MarketOfDay market) {
        return new StepBuilder(SNAPSHOT, repository)
                .tasklet((contribution, context) -> {
                    StepExecution step = contribution.getStepExecution();
                    Market read = market.read(wanted(step).asOf()).market();
                    step.getExecutionContext().putInt(NEEDS, read.needs().size());
                    step.getExecutionContext().putInt(OFFERS, read.offers().size());
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }

    @Bean
    Step matchMarket(MarketOfDay marketOfDay) {
        return new StepBuilder(MATCH, repository)
                .tasklet((contribution, context) -> {
                    StepExecution step = contribution.getStepExecution();
                    step.getExecutionContext().putString(REPORT, JSON.writeValueAsString(matched(step, marketOfDay)));
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }

    @Bean
    Step publishMatching(Matchings matchings) {
        return new StepBuilder(PUBLISH, repository)
                .tasklet((contribution, context) -> {
                    String found = done(contribution.getStepExecution(), MATCH)
                            .getExecutionContext()
                            .getString(REPORT);
                    matchings.publish(JSON.readValue(found, MatchingReport.class));
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }

    private MatchingReport matched(StepExecution step, MarketOfDay marketOfDay) {
        CapacityMatchingParameters wanted = wanted(step);
        CapacityMarket read = marketOfDay.read(wanted.asOf());
        Market market = read.market();
        ExecutionContext counted = done(step, SNAPSHOT).getExecutionContext();
        if (market.needs().size() != counted.getInt(NEEDS) || market.offers().size() != counted.getInt(OFFERS)) {
            throw new IllegalStateException("a day that is over has changed");
        }
        return read.report(wanted.edition(), Matcher.solve(market));
    }

    private static CapacityMatchingParameters wanted(StepExecution step) {
        return CapacityMatchingParameters.of(step.getJobParameters());
    }

    /** A step before this one, in this execution or in one that was cut short. */
    private StepExecution done(StepExecution step, String earlier) {
        return Optional.ofNullable(
                        repository.getLastStepExecution(step.getJobExecution().getJobInstance(), earlier))
                .orElseThrow(() -> new IllegalStateException("step " + earlier + " comes before"));
    }
}
