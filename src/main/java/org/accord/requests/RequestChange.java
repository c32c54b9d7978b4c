package org.accord.requests;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.accord.requests.JobRequest.State;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One step in the life of a request, in the form the store applies; it always raises the version. */
final class RequestChange {

    private final Document set = new Document();
    private final Document unset = new Document();
    private final Document inc = new Document("version", 1L);

    private RequestChange() {}

    /** A worker began. */
    static RequestChange claimed(String owner, Instant until) {
        return held(until)
                .set("state", State.RUNNING.name())
                .set("owner", owner)
                .plusOne("starts");
    }

    /** A worker goes on. */
    static RequestChange held(Instant until) {
        return new RequestChange().set("leaseUntil", Date.from(until));
    }

    static RequestChange progressed(JobProgress progress) {
        return new RequestChange().set("steps", RequestDocument.steps(progress));
    }

    static RequestChange cancelling() {
        return new RequestChange().set("cancelling", true);
    }

    /** Back in the queue, with what it counted so far. */
    static RequestChange waiting() {
        return new RequestChange().set("state", State.WAITING.name()).without(List.of("owner", "leaseUntil"));
    }

    /** Back in the queue after a failure, not to begin before then. */
    static RequestChange failedUntil(Instant then) {
        return waiting().set("notBefore", Date.from(then)).plusOne("attempts");
    }

    /** Back in the queue as if it had never failed. */
    static RequestChange retried() {
        return waiting().set("attempts", 0).without(List.of("failure", "endedAt", "notBefore"));
    }

    static RequestChange done(JobProgress progress, @Nullable String resultId, Instant at) {
        return ended(State.DONE, at)
                .set("steps", RequestDocument.steps(progress))
                .set("resultId", resultId);
    }

    static RequestChange failed(String failure, Instant at) {
        return ended(State.FAILED, at).set("failure", failure).plusOne("attempts");
    }

    static RequestChange cancelled(Instant at) {
        return ended(State.CANCELLED, at);
    }

    Document document() {
        Document document = new Document("$inc", inc);
        if (!set.isEmpty()) {
            document.append("$set", set);
        }
        return unset.isEmpty() ? document : document.append("$unset", unset);
    }

    private static RequestChange ended(State state, Instant at) {
        return new RequestChange()
                .set("state", state.name())
                .set("cancelling", false)
                .set("endedAt", Date.from(at))
                .without(List.of("owner", "leaseUntil", "notBefore"));
    }

    private RequestChange set(String field, @Nullable Object value) {
        set.append(field, value);
        return this;
    }

    private RequestChange plusOne(String field) {
        inc.append(field, 1);
        return this;
    }

    private RequestChange without(List<String> fields) {
        fields.forEach(field -> unset.append(field, ""));
        return this;
    }
}
