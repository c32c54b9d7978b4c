package org.accord.accounts;

import java.time.Instant;
import java.util.Optional;
import org.accord.shared.UserId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where open links are kept, one a person at most, without their codes. Never in the register. */
@Component
class InvitationStore {

    private final MongoTemplate mongo;

    InvitationStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Link> find(UserId user) {
        return Optional.ofNullable(mongo.findById(user.value(), Link.class));
    }

    /** The person's link before, if any, is dead. */
    void replace(UserId user, String hash, Instant expiresAt) {
        mongo.save(new Link(user.value(), hash, expiresAt));
    }

    /** Takes the link; false when somebody else has, or it is another one by now. */
    boolean take(Link link) {
        Criteria same = Criteria.where("_id").is(link.user()).and("hash").is(link.hash());
        return mongo.remove(Query.query(same), Link.class).getDeletedCount() == 1;
    }

    /**
     * An open link.
     *
     * @param hash of its code, SHA-256 in hexadecimal
     */
    @Document("invitations")
    record Link(@Id String user, String hash, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[" + user + "]";
        }
    }
}
