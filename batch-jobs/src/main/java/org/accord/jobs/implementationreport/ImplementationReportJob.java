package org.accord.jobs.implementationreport;

import java.util.List;
import java.util.Optional;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.jobs.launch.PageReader;
import org.accord.jobs.launch.ProgressListeners;
import org.accord.progress.Cycles;
import org.accord.progress.Dues;
import org.accord.progress.Obligations;
import org.accord.reports.Reports;
import org.accord.search.IndexQuery;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The implementation report of a charter for a period: counts signatories, then commitments with what they owed, then
 * publishes. All is read as of the day asked for. Beans stand in the order they come to work.
 */
@Configuration(proxyBeanMethods = false)
class ImplementationReportJob {

    private static final String SIGNATORIES = "signatories";
    private static final String COMMITMENTS = "commitments";
    private static final String PUBLISH = "publish";

    /** A page of the reader is a chunk: a restart repeats one page at most, and the place is saved once a page. */
    private static final int CHUNK = PageReader.ROWS;

    private final JobRepository repository;
    private final ProgressListeners progress;

    ImplementationReportJob(JobRepository repository, ProgressListeners progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job implementationReport(Step countSignatories, Step countCommitments, Step publishReport) {
        return new JobBuilder(ImplementationReportKind.KIND, repository)
                .start(countSignatories)
                .next(countCommitments)
                .next(publishReport)
                .build();
    }

    @Bean
    Step countSignatories(
            PageReader<SignatorySummary> signatoryReader,
            FiguresWriter<SignatorySummary> signatoryWriter,
            Signatories signatories) {
        return new ChunkOrientedStepBuilder<SignatorySummary, SignatorySummary>(SIGNATORIES, repository, CHUNK)
                .reader(signatoryReader)
                .writer(signatoryWriter)
                .listener(progress.counting(step -> signatories.count(signatories(wanted(step)))))
                .build();
    }

    @Bean
    @StepScope
    PageReader<SignatorySummary> signatoryReader(
            @Value("#{stepExecution}") StepExecution step, Signatories signatories) {
        IndexQuery query = signatories(wanted(step));
        return new PageReader<>(page -> signatories.directory(query.page(page, PageReader.ROWS)));
    }

    @Bean
    @StepScope
    FiguresWriter<SignatorySummary> signatoryWriter() {
        return new FiguresWriter<>(Figures.NONE, Compilation::add);
    }

    @Bean
    Step countCommitments(
            PageReader<CommitmentSummary> commitmentReader,
            ObligationsOfPeriod obligationsOfPeriod,
            FiguresWriter<Owing> commitmentWriter,
            Commitments commitments) {
        return new ChunkOrientedStepBuilder<CommitmentSummary, Owing>(COMMITMENTS, repository, CHUNK)
                .reader(commitmentReader)
                .processor(obligationsOfPeriod)
                .writer(commitmentWriter)
                .listener(progress.counting(step -> commitments.count(commitments(wanted(step)))))
                .build();
    }

    /** One organisation after the other. */
    @Bean
    @StepScope
    PageReader<CommitmentSummary> commitmentReader(
            @Value("#{stepExecution}") StepExecution step, Commitments commitments) {
        IndexQuery query = commitments(wanted(step)).sortedBy("organisation");
        return new PageReader<>(page -> commitments.list(query.page(page, PageReader.ROWS)));
    }

    @Bean
    @StepScope
    ObligationsOfPeriod obligationsOfPeriod(
            @Value("#{stepExecution}") StepExecution step, Cycles cycles, Obligations obligations) {
        ImplementationReportParameters wanted = wanted(step);
        List<Dues> dues = cycles.of(wanted.charter(), wanted.moment()).stream()
                .filter(cycle -> wanted.period().contains(cycle.period().from())
                        && wanted.period().contains(cycle.period().to()))
                .map(cycle -> obligations.dues(cycle, wanted.moment()))
                .toList();
        return new ObligationsOfPeriod(dues);
    }

    @Bean
    @StepScope
    FiguresWriter<Owing> commitmentWriter(@Value("#{stepExecution}") StepExecution step) {
        return new FiguresWriter<>(figures(step, SIGNATORIES), Compilation::add);
    }

    @Bean
    Step publishReport(Reports reports) {
        return new StepBuilder(PUBLISH, repository)
                .tasklet((contribution, context) -> {
                    StepExecution step = contribution.getStepExecution();
                    reports.publish(new Compilation(figures(step, COMMITMENTS)).report(wanted(step)));
                    return RepeatStatus.FINISHED;
                })
                .listener(progress.single())
                .build();
    }

    private static ImplementationReportParameters wanted(StepExecution step) {
        return ImplementationReportParameters.of(step.getJobParameters());
    }

    private static IndexQuery signatories(ImplementationReportParameters wanted) {
        return Signatories.of(wanted.charter()).asOf(wanted.moment()).sortedBy("");
    }

    private static IndexQuery commitments(ImplementationReportParameters wanted) {
        return Commitments.all().where("charter", wanted.charter()).asOf(wanted.moment());
    }

    /** What a step before this one counted, in this execution or in one that was cut short. */
    private Figures figures(StepExecution step, String earlier) {
        return Optional.ofNullable(
                        repository.getLastStepExecution(step.getJobExecution().getJobInstance(), earlier))
                .map(done -> Figures.read(done.getExecutionContext().getString(FiguresWriter.FIGURES)))
                .orElseThrow(() -> new IllegalStateException("step " + earlier + " comes before"));
    }
}
