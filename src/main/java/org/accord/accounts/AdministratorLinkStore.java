package org.accord.accounts;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where the one open link is kept, without its code. Never in the register. */
@Component
class AdministratorLinkStore {

    private static final String THE_ONE = "first";

    private final MongoTemplate mongo;

    AdministratorLinkStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Link> find() {
        return Optional.ofNullable(mongo.findById(THE_ONE, Link.class));
    }

    /** The link before, if any, is dead. */
    void replace(String hash, Instant expiresAt) {
        mongo.save(new Link(THE_ONE, hash, expiresAt));
    }

    /** Takes the link; false when somebody else has, or it is another one by now. */
    boolean take(Link link) {
        Criteria same = Criteria.where("_id").is(link.id()).and("hash").is(link.hash());
        return mongo.remove(Query.query(same), Link.class).getDeletedCount() == 1;
    }

    /** Gives a taken link back, unless there is a newer one. */
    void putBack(Link link) {
        try {
            mongo.insert(link);
        } catch (DuplicateKeyException newer) {
            return;
        }
    }

    void drop() {
        mongo.remove(Query.query(Criteria.where("_id").is(THE_ONE)), Link.class);
    }

    /**
     * The open link.
     *
     * @param hash of its code, SHA-256 in hexadecimal
     */
    @Document("administrator-links")
    record Link(@Id String id, String hash, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[" + expiresAt + "]";
        }
    }
}
