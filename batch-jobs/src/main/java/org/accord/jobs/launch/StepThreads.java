package org.accord.jobs.launch;

import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Threads for a step that works on several items at once; like the job itself they act as the system. */
public final class StepThreads {

    private StepThreads() {}

    /** An executor for {@code ChunkOrientedStepBuilder.taskExecutor}, of that many threads at most. */
    public static AsyncTaskExecutor upTo(int threads) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("accord-step-");
        executor.setConcurrencyLimit(threads);
        executor.setTaskDecorator(work -> () -> CurrentActor.runAs(Actor.SYSTEM, work));
        return executor;
    }
}
