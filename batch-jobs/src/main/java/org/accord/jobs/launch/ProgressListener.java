package org.accord.jobs.launch;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobProgress.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/**
 * Counts the items of one step and tells the request; see {@link ProgressListeners}. The count is kept in the step's
 * execution context, saved together with the reader's place, so that a restart goes on counting where it goes on
 * reading. Outside a request, as in a job's own test, it only counts.
 */
public final class ProgressListener
        implements StepExecutionListener, ItemReadListener<Object>, ItemWriteListener<Object> {

    private static final String DONE = "accord.done";

    private final CurrentRun current;
    private final ToLongFunction<StepExecution> totalOf;
    private @Nullable StepExecution step;
    private long total;
    private long read;

    ProgressListener(CurrentRun current, ToLongFunction<StepExecution> totalOf) {
        this.current = current;
        this.totalOf = totalOf;
    }

    @Override
    public void beforeStep(StepExecution begun) {
        step = begun;
        read = 0;
        total = totalOf.applyAsLong(begun);
        tell(begun, StepState.RUNNING);
    }

    @Override
    public void afterRead(Object item) {
        read++;
    }

    /** Comes before the reader's place is saved, and also when the processor took every item out of the chunk. */
    @Override
    public void afterWrite(Chunk<?> items) {
        advance(read);
        read = 0;
    }

    /** Counts items that are done; for a tasklet that takes them in turn, chunks count themselves. */
    public void advance(long items) {
        StepExecution running = step;
        if (running != null) {
            running.getExecutionContext().putLong(DONE, done(running) + items);
            tell(running, StepState.RUNNING);
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution ended) {
        if (ended.getStatus() == BatchStatus.COMPLETED) {
            tell(ended, StepState.DONE);
        } else if (ended.getStatus() == BatchStatus.FAILED) {
            tell(ended, StepState.FAILED);
        }
        step = null;
        return null;
    }

    private void tell(StepExecution execution, StepState state) {
        Optional<Run> run = current.get();
        run.ifPresent(now -> now.report(new Step(execution.getStepName(), state, done(execution), total)));
        if (state == StepState.RUNNING && run.flatMap(Run::halt).isPresent()) {
            execution.setTerminateOnly();
        }
    }

    private static long done(StepExecution execution) {
        return execution.getExecutionContext().getLong(DONE, 0);
    }
}
