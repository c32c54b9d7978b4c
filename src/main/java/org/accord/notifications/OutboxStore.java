package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.notifications.OutboxMail.State;
import org.accord.storage.Indexes;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collection {@code mail_outbox}. Old mails are forgotten ({@link #forgetBefore}), so the few questions by state may scan it on
 * the embedded server. Every change goes by {@code _id} with its condition in the same operation.
 */
@Component
class OutboxStore {

    private static final String COLLECTION = "mail_outbox";

    private final MongoTemplate mongo;

    OutboxStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup(COLLECTION, "mails_by_state", "state", "notBefore");
        indexes.lookup(COLLECTION, "mails_by_recipient", "to");
        indexes.lookup(COLLECTION, "mails_by_digest", "digest");
        indexes.lookup(COLLECTION, "mails_by_age", "createdAt");
    }

    /** Keeps the mail; false when it was put in before. */
    boolean put(OutboxMail mail) {
        try {
            mongo.insert(OutboxDocument.of(mail), COLLECTION);
            return true;
        } catch (DuplicateKeyException putBefore) {
            return false;
        }
    }

    Optional<OutboxMail> find(String id) {
        return find(query(where("_id").is(id))).findFirst();
    }

    /** Those that may be sent now, longest waiting first. */
    List<OutboxMail> due(Instant now, int limit) {
        return find(query(where("state")
                                .is(State.WAITING.name())
                                .and("notBefore")
                                .lte(Date.from(now))
                                .and("mail")
                                .in(OutboxDocument.known()))
                        .with(Sort.by("notBefore", "_id"))
                        .limit(limit))
                .toList();
    }

    List<OutboxMail> in(State state) {
        return find(query(where("state").is(state.name())).with(Sort.by("createdAt", "_id")))
                .toList();
    }

    List<OutboxMail> heldFor(Recipient to) {
        return find(query(where("to").is(to.toString()).and("state").is(State.HELD.name()))
                        .with(Sort.by("createdAt", "_id")))
                .toList();
    }

    List<OutboxMail> gatheredIn(String digest) {
        return find(query(where("digest").is(digest)).with(Sort.by("createdAt", "_id")))
                .toList();
    }

    List<OutboxMail> latest(int limit) {
        return find(new Query()
                        .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                        .limit(limit))
                .toList();
    }

    /** Gives the waiting mail to the owner; empty when another has it. */
    Optional<OutboxMail> claim(String id, String owner, Instant until) {
        return change(
                in(id, State.WAITING),
                new Update()
                        .set("state", State.SENDING.name())
                        .set("owner", owner)
                        .set("leaseUntil", Date.from(until))
                        .inc("starts", 1));
    }

    /** Lets a mail wait again whose sender has not ended by then. */
    Optional<OutboxMail> release(String id, Instant leaseUntil) {
        return change(
                in(id, State.SENDING).and("leaseUntil").is(Date.from(leaseUntil)),
                noLease(new Update().set("state", State.WAITING.name())));
    }

    Optional<OutboxMail> ended(String id, String owner, State state, @Nullable String failure, Instant at) {
        return change(
                in(id, State.SENDING).and("owner").is(owner),
                noLease(new Update()
                        .set("state", state.name())
                        .set("endedAt", Date.from(at))
                        .set("failure", failure)
                        .inc("attempts", state == State.FAILED ? 1 : 0)));
    }

    Optional<OutboxMail> failedUntil(String id, String owner, String failure, Instant notBefore) {
        return change(
                in(id, State.SENDING).and("owner").is(owner),
                noLease(new Update()
                        .set("state", State.WAITING.name())
                        .set("failure", failure)
                        .set("notBefore", Date.from(notBefore))
                        .inc("attempts", 1)));
    }

    /** Lets a failed mail be tried anew. */
    Optional<OutboxMail> retry(String id, Instant now) {
        return change(
                in(id, State.FAILED),
                new Update()
                        .set("state", State.WAITING.name())
                        .set("notBefore", Date.from(now))
                        .set("attempts", 0)
                        .unset("failure")
                        .unset("endedAt"));
    }

    /** Makes a held mail part of a digest, or drops it. */
    Optional<OutboxMail> gather(String id, String digest) {
        return change(
                in(id, State.HELD),
                new Update().set("state", State.GATHERED.name()).set("digest", digest));
    }

    /** Makes what was to be part of one mail part of another. */
    Optional<OutboxMail> gatherAnew(OutboxMail gathered, String digest) {
        return change(gatheredAs(gathered), new Update().set("digest", digest));
    }

    /** Lets what was to be part of another mail go its own way. */
    Optional<OutboxMail> free(OutboxMail gathered, State state) {
        return change(
                gatheredAs(gathered), new Update().set("state", state.name()).unset("digest"));
    }

    private static Criteria gatheredAs(OutboxMail gathered) {
        return in(gathered.id(), State.GATHERED).and("digest").is(gathered.digest());
    }

    Optional<OutboxMail> dropHeld(String id, Instant at) {
        return change(
                in(id, State.HELD),
                new Update().set("state", State.DROPPED.name()).set("endedAt", Date.from(at)));
    }

    void forgetBefore(Instant then) {
        mongo.remove(query(where("createdAt").lt(Date.from(then))), COLLECTION);
    }

    void forget(Recipient to) {
        mongo.remove(query(where("to").is(to.toString())), COLLECTION);
    }

    private static Criteria in(String id, State state) {
        return where("_id").is(id).and("state").is(state.name());
    }

    private static Update noLease(Update update) {
        return update.unset("owner").unset("leaseUntil");
    }

    private Optional<OutboxMail> change(Criteria condition, Update update) {
        return Optional.ofNullable(mongo.findAndModify(
                        query(condition),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        COLLECTION))
                .flatMap(OutboxDocument::read);
    }

    private Stream<OutboxMail> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .flatMap(document -> OutboxDocument.read(document).stream());
    }
}
