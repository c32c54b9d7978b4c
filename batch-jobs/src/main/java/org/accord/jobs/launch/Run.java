package org.accord.jobs.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.accord.requests.JobProgress;
import org.accord.requests.JobProgress.Step;
import org.accord.requests.JobQueue;
import org.accord.requests.JobRequest;
import org.jspecify.annotations.Nullable;

/** One request in the hands of this process: says how far it is, and knows why it should stop. */
class Run {

    /** Why a run stops between two chunks. */
    enum Halt {
        /** Somebody cancelled the request. */
        CANCELLED,
        /** This process ends. */
        SHUTDOWN,
        /** Another worker has the request. */
        LOST
    }

    private final JobQueue queue;
    private final String owner;
    private final long progressEveryNanos;
    private final JobRequest request;
    private JobProgress progress;
    private @Nullable Halt halt;
    private long writtenAt;
    private boolean unwritten;
    private Instant heldUntil = Instant.MAX;

    Run(JobQueue queue, String owner, JobRequest request, Duration progressEvery) {
        this.queue = queue;
        this.owner = owner;
        this.request = request;
        this.progressEveryNanos = progressEvery.toNanos();
        this.progress = request.progress();
        see(request);
    }

    JobRequest request() {
        return request;
    }

    synchronized JobProgress progress() {
        return progress;
    }

    /** The first reason that arose; losing the request outweighs the others. */
    synchronized Optional<Halt> halt() {
        return Optional.ofNullable(halt);
    }

    synchronized void halt(Halt reason) {
        if (halt == null || reason == Halt.LOST) {
            halt = reason;
        }
    }

    synchronized void plan(Collection<String> steps) {
        progress = progress.ofSteps(steps);
        write();
    }

    /** Takes news of a step; written at once when its state changed, and else not too often. */
    synchronized void report(Step news) {
        JobProgress.@Nullable StepState before = progress.steps().stream()
                .filter(step -> step.name().equals(news.name()))
                .findFirst()
                .map(Step::state)
                .orElse(null);
        progress = progress.with(news);
        unwritten = true;
        if (before != news.state() || System.nanoTime() - writtenAt >= progressEveryNanos) {
            write();
        }
    }

    /** Says that this process is alive, with what progress was held back. */
    synchronized void beat(Duration lease) {
        if (halt != Halt.LOST) {
            note(queue.extend(request.id(), owner, lease));
        }
        if (unwritten) {
            write();
        }
    }

    /** To be called when the queue could not be reached: without a lease nobody may go on. */
    synchronized void missed(Instant now) {
        if (now.isAfter(heldUntil)) {
            halt(Halt.LOST);
        }
    }

    private void write() {
        if (halt != Halt.LOST) {
            note(queue.progress(request.id(), owner, progress));
            writtenAt = System.nanoTime();
            unwritten = false;
        }
    }

    private void note(Optional<JobRequest> answer) {
        answer.ifPresentOrElse(this::see, () -> halt(Halt.LOST));
    }

    private void see(JobRequest now) {
        if (now.lease() != null) {
            heldUntil = now.lease().until();
        }
        if (now.cancelling()) {
            halt(Halt.CANCELLED);
        }
    }
}
