package org.accord.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Where it is kept who is an administrator: one document, so that of two who leave at once the second sees the first. */
@Component
class AdministratorSeatStore {

    private static final String THE_ONE = "all";

    private final MongoTemplate mongo;

    AdministratorSeatStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Seats find() {
        return Optional.ofNullable(mongo.findById(THE_ONE, Seats.class))
                .orElseGet(() -> new Seats(THE_ONE, 0, Set.of(), Map.of()));
    }

    /** Writes the next state; false when another wrote one meanwhile. */
    boolean replace(Seats before, Set<String> users, Map<String, Left> left) {
        if (before.version() == 0) {
            try {
                mongo.insert(new Seats(THE_ONE, 1, users, left));
                return true;
            } catch (DuplicateKeyException first) {
                return false;
            }
        }
        Criteria same = Criteria.where("_id").is(THE_ONE).and("version").is(before.version());
        Update next = new Update()
                .set("version", before.version() + 1)
                .set("users", users)
                .set("left", left);
        return mongo.updateFirst(Query.query(same), next, Seats.class).getModifiedCount() == 1;
    }

    /**
     * Who sits.
     *
     * @param users administrators without an end; never one too many, at times one too few
     * @param left those who left a moment ago: their record may not say so yet
     */
    @Document("administrator-seats")
    record Seats(@Id String id, long version, Set<String> users, Map<String, Left> left) {}

    /** When somebody left, and after which version of their record. */
    record Left(long after, Instant at) {}
}
