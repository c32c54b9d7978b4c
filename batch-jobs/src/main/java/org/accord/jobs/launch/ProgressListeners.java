package org.accord.jobs.launch;

import java.util.function.ToLongFunction;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Lets the people who wait see how far a step is, and stops it between two chunks when it is to stop. Every step of
 * every job has one: {@code .listener(progress.counting(step -> total))}.
 */
@Component
public class ProgressListeners {

    private final CurrentRun current;

    ProgressListeners(CurrentRun current) {
        this.current = current;
    }

    /**
     * For a step that takes items one by one.
     *
     * @param total how many items there are over all restarts; asked once when the step begins
     */
    public ProgressListener counting(ToLongFunction<StepExecution> total) {
        return new ProgressListener(current, total);
    }

    /** For a step that is one piece of work. */
    public ProgressListener single() {
        return counting(step -> 1);
    }
}
