package org.accord.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.requests.JobRequest.State;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Asks for jobs and follows them. For the secretariat and the system; the portal knows no more of batch than this.
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class JobRequests {

    private static final int FINISHED_KEPT = 500;

    private final RequestStore store;
    private final RequestFeed feed;
    private final Clock clock;

    JobRequests(RequestStore store, RequestFeed feed, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Files a request, once: filing the same again, by whoever and in whatever state it is, returns the one there is.
     * To run a failed or cancelled one again, {@link #retry} it; to run a done one again, ask for another edition or
     * as-of day.
     */
    public JobRequest file(NewRequest wanted) {
        String key = wanted.key();
        Optional<JobRequest> there = store.findByKey(key);
        if (there.isPresent()) {
            return there.get();
        }
        JobRequest filed = store.insertOrFind(
                JobRequest.waiting(
                        wanted, CurrentActor.get().user(), clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                key);
        store.forgetOld(FINISHED_KEPT);
        feed.tell(filed);
        return filed;
    }

    public Optional<JobRequest> find(RequestId id) {
        return store.find(id);
    }

    /**
     * The newest requests of a kind, previews included, newest first.
     *
     * @param limit 1 to 500
     */
    public List<JobRequest> latest(String kind, int limit) {
        return store.latest(kind, Math.clamp(limit, 1, FINISHED_KEPT));
    }

    /** Those that failed and were given up, of every kind, oldest first. */
    public List<JobRequest> failed() {
        return store.in(List.of(State.FAILED));
    }

    /**
     * Stops a request: a waiting one at once, a running one before its next chunk. What its finished chunks wrote stays.
     *
     * @return as it is now, {@linkplain JobRequest#cancelling() cancelling} or cancelled
     * @throws RequestProblem.NotFound for an unknown one
     * @throws RequestProblem.NotInState when it has ended
     */
    public JobRequest cancel(RequestId id) {
        return told(store.change(id, State.WAITING, RequestChange.cancelled(clock.instant()))
                .or(() -> store.change(id, State.RUNNING, RequestChange.cancelling()))
                .orElseThrow(() -> refused(id)));
    }

    /**
     * Lets a failed or cancelled request run again; it goes on where it stopped.
     *
     * @throws RequestProblem.NotFound for an unknown one
     * @throws RequestProblem.NotInState when it is neither failed nor cancelled
     */
    public JobRequest retry(RequestId id) {
        return told(store.change(id, State.FAILED, RequestChange.retried())
                .or(() -> store.change(id, State.CANCELLED, RequestChange.retried()))
                .orElseThrow(() -> refused(id)));
    }

    /**
     * Follows all requests: the listener gets each after a change, versions of one request in rising order; changes by
     * other processes within a second, some of them skipped. It is called on a foreign thread and must return at once.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<JobRequest> listener) {
        return feed.listen(listener);
    }

    private JobRequest told(JobRequest request) {
        feed.tell(request);
        return request;
    }

    private RequestProblem refused(RequestId id) {
        return store.find(id)
                .<RequestProblem>map(request -> new RequestProblem.NotInState(id, request.state()))
                .orElseGet(() -> new RequestProblem.NotFound(id));
    }
}
