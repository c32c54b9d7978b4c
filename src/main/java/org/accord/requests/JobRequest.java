package org.accord.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A job somebody asked for, and what became of it.
 *
 * @param id opaque
 * @param kind of job, such as {@code implementation-report}
 * @param scope what it is about, such as a charter's slug
 * @param period null when the job knows none
 * @param edition another edition is another run
 * @param asOf the record is read as of the end of this day in UTC, null for as it is
 * @param preview shown to the asker only
 * @param requestedBy who asked; {@link UserId#SYSTEM} for a schedule
 * @param requestedAt when it was filed first
 * @param state where it is now
 * @param cancelling asked to stop while running; it stops before its next chunk
 * @param attempts how often it failed; a worker that died is not a failure
 * @param starts how often a worker began with it or took it over
 * @param lease who runs it and until when nobody else may, null unless it runs
 * @param notBefore a failed one waits until then, null when it need not
 * @param progress never goes back
 * @param resultId what the job made, such as a report's id; null before it is done, and when it makes nothing
 * @param failure message key that says why it failed, null unless it did
 * @param endedAt when it was done, failed or cancelled; null before
 * @param version grows by one with every change
 */
public record JobRequest(
        RequestId id,
        String kind,
        String scope,
        @Nullable String period,
        String edition,
        @Nullable LocalDate asOf,
        boolean preview,
        UserId requestedBy,
        Instant requestedAt,
        State state,
        boolean cancelling,
        int attempts,
        int starts,
        @Nullable Lease lease,
        @Nullable Instant notBefore,
        JobProgress progress,
        @Nullable String resultId,
        @Nullable String failure,
        @Nullable Instant endedAt,
        long version) {

    /** Where a request is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** True when nothing more happens to it by itself. */
        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** The right of one worker to run a request until then. */
    public record Lease(String owner, Instant until) {}

    static JobRequest waiting(NewRequest wanted, UserId by, Instant at) {
        return new JobRequest(
                RequestId.random(),
                wanted.kind(),
                wanted.scope(),
                wanted.period(),
                wanted.edition(),
                wanted.asOf(),
                wanted.preview(),
                by,
                at,
                State.WAITING,
                false,
                0,
                0,
                null,
                null,
                JobProgress.NONE,
                null,
                null,
                null,
                1);
    }
}
