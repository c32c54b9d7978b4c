package org.accord.requests;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.requests.JobRequest.State;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.BasicUpdate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Collection {@code job_requests}.
 *
 * <p>It is kept small ({@link #forgetOld}), so the few questions by state may scan it; the embedded server's indexes
 * answer full-key equality only. Every change goes by {@code _id} with its condition in the same operation.
 */
@Component
class RequestStore {

    private static final String COLLECTION = "job_requests";
    private static final Sort OLDEST_FIRST = Sort.by("requestedAt", "_id");
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "requestedAt", "_id");
    private static final List<String> FINAL =
            Stream.of(State.values()).filter(State::isFinal).map(Enum::name).toList();

    private final MongoTemplate mongo;

    RequestStore(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index().on("key", Sort.Direction.ASC).unique().named("one_request_per_key"));
    }

    /** Keeps the request, or finds the one that was filed with this key before. */
    JobRequest insertOrFind(JobRequest request, String key) {
        try {
            mongo.insert(RequestDocument.of(request, key), COLLECTION);
            return request;
        } catch (DuplicateKeyException filedBefore) {
            return findByKey(key).orElseThrow(() -> filedBefore);
        }
    }

    Optional<JobRequest> find(RequestId id) {
        return find(query(where("_id").is(id.value()))).findFirst();
    }

    Optional<JobRequest> findByKey(String key) {
        return find(query(where("key").is(key))).findFirst();
    }

    List<JobRequest> latest(String kind, int limit) {
        return find(query(where("kind").is(kind)).with(NEWEST_FIRST).limit(limit))
                .toList();
    }

    /** Those that may begin now, oldest first. */
    List<JobRequest> due(Instant now, int limit) {
        return find(query(where("state").is(State.WAITING.name()))
                        .with(OLDEST_FIRST)
                        .limit(limit))
                .filter(request ->
                        request.notBefore() == null || !request.notBefore().isAfter(now))
                .toList();
    }

    List<JobRequest> in(Collection<State> states) {
        return find(query(where("state").in(states.stream().map(Enum::name).toList()))
                        .with(OLDEST_FIRST))
                .toList();
    }

    /** Changes the request if it is in that state; empty when it is not. */
    Optional<JobRequest> change(RequestId id, State state, RequestChange change) {
        return change(where("_id").is(id.value()).and("state").is(state.name()), change);
    }

    /** Changes the running request if the owner still holds it; empty when it does not. */
    Optional<JobRequest> changeHeld(RequestId id, String owner, RequestChange change) {
        return change(
                where("_id")
                        .is(id.value())
                        .and("state")
                        .is(State.RUNNING.name())
                        .and("owner")
                        .is(owner),
                change);
    }

    /** Changes the running request if its lease still ends then, that is, was not extended meanwhile. */
    Optional<JobRequest> changeLapsed(RequestId id, Instant leaseUntil, RequestChange change) {
        return change(
                where("_id")
                        .is(id.value())
                        .and("state")
                        .is(State.RUNNING.name())
                        .and("leaseUntil")
                        .is(Date.from(leaseUntil)),
                change);
    }

    /** Removes the oldest finished requests beyond the given number; what they made stays where it is. */
    void forgetOld(int keep) {
        Query finished = query(where("state").in(FINAL));
        if (mongo.count(finished, COLLECTION) > keep) {
            List<Object> old = mongo.find(finished.with(NEWEST_FIRST).skip(keep), Document.class, COLLECTION).stream()
                    .map(document -> document.get("_id"))
                    .toList();
            mongo.remove(query(where("_id").in(old)), COLLECTION);
        }
    }

    private Optional<JobRequest> change(Criteria condition, RequestChange change) {
        return Optional.ofNullable(mongo.findAndModify(
                        query(condition),
                        new BasicUpdate(change.document()),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION))
                .map(RequestDocument::read);
    }

    private Stream<JobRequest> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream().map(RequestDocument::read);
    }
}
