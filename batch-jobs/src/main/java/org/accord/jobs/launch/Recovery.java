package org.accord.jobs.launch;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Clears up after a worker that died, so that the same run can be started again, as often as it takes.
 *
 * <p>Spring Batch's own {@code recover()} leaves a mark in the execution context that a restart inherits, and then
 * refuses to recover that run a second time. Only call it holding the request's lease: whatever looks running is dead.
 */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JobRepository repository;
    private final BatchStore store;

    Recovery(JobRepository repository, BatchStore store) {
        this.repository = repository;
        this.store = store;
    }

    /** Makes the run startable; answers the execution that completed it when there is nothing left to start. */
    Optional<JobExecution> clear(String job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        if (instance == null) {
            return Optional.empty();
        }
        List<JobExecution> executions = repository.getJobExecutions(instance);
        if (executions.isEmpty()) {
            LOG.info("Removing instance {} of job {}, which never started", instance.getId(), job);
            repository.deleteJobInstance(instance);
            return Optional.empty();
        }
        executions.forEach(this::clear);
        return executions.stream()
                .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
                .findFirst();
    }

    private void clear(JobExecution execution) {
        store.failUnknown(execution);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                LOG.info("Step {} of execution {} did not end", step.getStepName(), execution.getId());
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now());
                repository.update(step);
            }
        }
        if (execution.isRunning()) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(LocalDateTime.now());
            repository.update(execution);
        }
    }
}
