package org.accord.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Where open links are kept, of each purpose one a person at most, without their codes. Never in the register. What has
 * expired is dropped by the server, or when the next link is made.
 */
@Component
class PasswordLinkStore {

    private static final String EXPIRES_AT = "expiresAt";

    private final MongoTemplate mongo;

    PasswordLinkStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        for (PasswordPurpose purpose : PasswordPurpose.values()) {
            indexes.expiring(purpose.collection(), "links_by_expiry", EXPIRES_AT);
        }
    }

    Optional<Link> find(PasswordPurpose purpose, UserId user) {
        return Optional.ofNullable(mongo.findById(user.value(), Link.class, purpose.collection()));
    }

    /** The person's link before, if any, is dead. */
    void replace(PasswordPurpose purpose, UserId user, String hash, Instant expiresAt) {
        mongo.save(new Link(user.value(), hash, List.of(), expiresAt), purpose.collection());
    }

    /** Lets another code open the link; false when it was used, or is another one by now. */
    boolean add(PasswordPurpose purpose, Link link, String hash) {
        Update more = new Update().push("mailed", hash);
        return mongo.updateFirst(same(link), more, purpose.collection()).getModifiedCount() == 1;
    }

    /** Takes the link; false when somebody else has, or it is another one by now. */
    boolean take(PasswordPurpose purpose, Link link) {
        return mongo.remove(same(link), purpose.collection()).getDeletedCount() == 1;
    }

    /** Gives a taken link back, unless there is a newer one. */
    void putBack(PasswordPurpose purpose, Link link) {
        try {
            mongo.insert(link, purpose.collection());
        } catch (DuplicateKeyException newer) {
            return;
        }
    }

    void drop(PasswordPurpose purpose, UserId user) {
        mongo.remove(Query.query(Criteria.where("_id").is(user.value())), purpose.collection());
    }

    void dropExpired(PasswordPurpose purpose, Instant now) {
        mongo.remove(Query.query(Criteria.where(EXPIRES_AT).lt(Date.from(now))), purpose.collection());
    }

    private static Query same(Link link) {
        return Query.query(Criteria.where("_id").is(link.user()).and("hash").is(link.hash()));
    }

    /**
     * An open link.
     *
     * @param hash of its first code
     * @param mailed hashes of the codes that went out by mail: one for each attempt, since any of these may have arrived
     */
    record Link(@Id String user, String hash, List<String> mailed, Instant expiresAt) {

        Link(String user, String hash, @Nullable List<String> mailed, Instant expiresAt) {
            this.user = user;
            this.hash = hash;
            this.mailed = mailed == null ? List.of() : List.copyOf(mailed); // links from before they were mailed
            this.expiresAt = expiresAt;
        }

        boolean opensBy(String code) {
            List<String> all = new ArrayList<>(mailed);
            all.add(hash);
            return all.stream().anyMatch(each -> OneTimeCode.matches(code, each));
        }

        @Override
        public String toString() {
            return "Link[" + user + "]";
        }
    }
}
