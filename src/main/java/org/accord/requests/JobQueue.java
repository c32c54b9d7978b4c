package org.accord.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.accord.requests.JobRequest.State;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The workers' side of the queue. One worker holds a running request for as long as it extends its lease; every verb
 * but {@link #claim} answers empty when the owner does not hold the request any more, and then changes nothing.
 *
 * <p>Leases run on the system's clock, whatever moment demonstration data pretend.
 */
@Service
@PreAuthorize(Rights.SYSTEM)
public class JobQueue {

    private static final int LOOK_AHEAD = 50;

    private final RequestStore store;
    private final RequestFeed feed;
    private final InstantSource time;

    @Autowired
    JobQueue(RequestStore store, RequestFeed feed) {
        this(store, feed, InstantSource.system());
    }

    JobQueue(RequestStore store, RequestFeed feed, InstantSource time) {
        this.store = store;
        this.feed = feed;
        this.time = time;
    }

    /** Takes the oldest request that waits, or whose worker let its lease lapse. No two owners get the same one. */
    public Optional<JobRequest> claim(String owner, Duration lease) {
        releaseExpired();
        Instant now = time.instant();
        for (JobRequest request : store.due(now, LOOK_AHEAD)) {
            Optional<JobRequest> claimed =
                    store.change(request.id(), State.WAITING, RequestChange.claimed(owner, now.plus(lease)));
            if (claimed.isPresent()) {
                return told(claimed);
            }
        }
        return Optional.empty();
    }

    /** Lets requests whose lease lapsed wait again, and ends those that were to be cancelled. Says how many. */
    public int releaseExpired() {
        Instant now = time.instant();
        int released = 0;
        for (JobRequest running : store.in(List.of(State.RUNNING))) {
            JobRequest.Lease lease = running.lease();
            if (lease != null && lease.until().isBefore(now)) {
                RequestChange change = running.cancelling() ? RequestChange.cancelled(now) : RequestChange.waiting();
                if (told(store.changeLapsed(running.id(), lease.until(), change))
                        .isPresent()) {
                    released++;
                }
            }
        }
        return released;
    }

    /** Holds on to the request for another while from now. */
    public Optional<JobRequest> extend(RequestId id, String owner, Duration lease) {
        return change(id, owner, RequestChange.held(time.instant().plus(lease)));
    }

    /** Says how far it is; the answer tells whether it is to be cancelled. */
    public Optional<JobRequest> progress(RequestId id, String owner, JobProgress progress) {
        return change(id, owner, RequestChange.progressed(progress));
    }

    /** Ends the request well; every step counts as done. */
    public Optional<JobRequest> done(RequestId id, String owner, JobProgress progress, @Nullable String resultId) {
        return change(id, owner, RequestChange.done(progress.complete(), resultId, time.instant()));
    }

    /** Counts a failure and lets the request wait that long. */
    public Optional<JobRequest> failedForNow(RequestId id, String owner, Duration pause) {
        return change(id, owner, RequestChange.failedUntil(time.instant().plus(pause)));
    }

    /** Counts a failure and ends the request, with the key of the message that says why. */
    public Optional<JobRequest> failed(RequestId id, String owner, String failure) {
        return change(id, owner, RequestChange.failed(failure, time.instant()));
    }

    /** Ends the request because somebody cancelled it. */
    public Optional<JobRequest> cancelled(RequestId id, String owner) {
        return change(id, owner, RequestChange.cancelled(time.instant()));
    }

    /** Gives the request back for another worker, as on a shutdown; not a failure. */
    public Optional<JobRequest> release(RequestId id, String owner) {
        return change(id, owner, RequestChange.waiting());
    }

    private Optional<JobRequest> change(RequestId id, String owner, RequestChange change) {
        return told(store.changeHeld(id, owner, change));
    }

    private Optional<JobRequest> told(Optional<JobRequest> changed) {
        changed.ifPresent(feed::tell);
        return changed;
    }
}
