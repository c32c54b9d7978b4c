package org.accord.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far a job is. It never goes back: not by a restart, not by a worker taking over.
 *
 * @param steps in the order they run; empty until a worker has looked at the request
 */
public record JobProgress(List<Step> steps) {

    public static final JobProgress NONE = new JobProgress(List.of());

    private static final int PARTS_PER_STEP = 100;

    /** What becomes of a step. */
    public enum StepState {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One step of a job.
     *
     * @param name the message key {@code jobs.<kind>.<name>} says it in words
     * @param done items, 0 to total
     * @param total items, 0 while it is not known
     */
    public record Step(String name, StepState state, long done, long total) {

        /** 0 to 100. */
        public int percent() {
            if (state == StepState.DONE) {
                return PARTS_PER_STEP;
            }
            return total <= 0 ? 0 : (int) Math.min(PARTS_PER_STEP, done * PARTS_PER_STEP / total);
        }

        /** The further of the two: what is counted or done stays so. */
        Step then(Step later) {
            if (state == StepState.DONE) {
                return this;
            }
            if (later.state == StepState.DONE) {
                return new Step(name, StepState.DONE, Math.max(done, later.done), Math.max(total, later.total));
            }
            Step further = later.percent() >= percent() ? later : this;
            return new Step(name, later.state, Math.max(done, later.done), further.total);
        }
    }

    public JobProgress {
        steps = List.copyOf(steps);
    }

    /** A job with these steps ahead, as far as this one got already. */
    public JobProgress ofSteps(Collection<String> names) {
        JobProgress fresh = new JobProgress(names.stream()
                .map(name -> new Step(name, StepState.WAITING, 0, 0))
                .toList());
        return new JobProgress(fresh.steps.stream()
                .map(step -> steps.stream()
                        .filter(known -> known.name.equals(step.name))
                        .findFirst()
                        .orElse(step))
                .toList());
    }

    /** With news of one step; the steps before it are done. A step not known yet comes last. */
    public JobProgress with(Step news) {
        List<Step> next = new ArrayList<>(steps);
        int at = steps.stream().map(Step::name).toList().indexOf(news.name);
        if (at < 0) {
            next.add(news);
            at = next.size() - 1;
        } else {
            next.set(at, next.get(at).then(news));
        }
        for (int before = 0; before < at; before++) {
            next.set(before, finished(next.get(before)));
        }
        return new JobProgress(next);
    }

    /** With every step done. */
    public JobProgress complete() {
        return new JobProgress(steps.stream().map(JobProgress::finished).toList());
    }

    /** Parts done of {@link #total}; every step counts the same. */
    public int done() {
        return steps.stream().mapToInt(Step::percent).sum();
    }

    /** A hundred parts a step; 0 while the steps are not known. */
    public int total() {
        return steps.size() * PARTS_PER_STEP;
    }

    private static Step finished(Step step) {
        long total = Math.max(step.total, step.done);
        return new Step(step.name, StepState.DONE, total, total);
    }
}
