package org.accord.jobs.launch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.accord.shared.Page;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A job that knows no feature: it takes a thousand numbers in five chunks, then closes. */
@TestConfiguration(proxyBeanMethods = false)
public class TinyJob {

    static final String KIND = "tiny";
    static final int NUMBERS = 1_000;

    final List<Integer> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger closed = new AtomicInteger();

    void forget() {
        taken.clear();
        closed.set(0);
    }

    @Bean
    Job tiny(JobRepository repository, Step tinyNumbers, Step tinyClose) {
        return new JobBuilder(KIND, repository)
                .start(tinyNumbers)
                .next(tinyClose)
                .build();
    }

    @Bean
    Step tinyNumbers(JobRepository repository, PageReader<Integer> tinyReader, ProgressListeners progress) {
        return new ChunkOrientedStepBuilder<Integer, Integer>("numbers", repository, PageReader.ROWS)
                .reader(tinyReader)
                .writer(items -> taken.addAll(items.getItems()))
                .listener(progress.counting(step -> NUMBERS))
                .build();
    }

    @Bean
    @StepScope
    PageReader<Integer> tinyReader() {
        return new PageReader<>(page -> new Page<>(
                IntStream.range(page * PageReader.ROWS, Math.min(NUMBERS, (page + 1) * PageReader.ROWS))
                        .boxed()
                        .toList(),
                page,
                PageReader.ROWS,
                NUMBERS));
    }

    @Bean
    Step tinyClose(JobRepository repository, ProgressListeners progress) {
        return new StepBuilder("close", repository)
                .tasklet((contribution, context) -> {
                    closed.incrementAndGet();
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }

    @Bean
    JobKind tinyKind(Job tiny) {
        return new JobKind() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public Job job() {
                return tiny;
            }

            @Override
            public Optional<String> resultId(JobExecution execution) {
                return Optional.of("tiny-result");
            }
        };
    }
}
