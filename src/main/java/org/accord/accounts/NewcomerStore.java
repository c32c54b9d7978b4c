package org.accord.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** One document for everybody who has not come yet; it goes when they do. Never in the register. */
@Component
class NewcomerStore {

    private static final String STATE = "state";
    private static final String AWAITED = "AWAITED";

    private final MongoTemplate mongo;

    NewcomerStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup("newcomers", "newcomers_by_state", STATE);
    }

    void expect(UserId user, Instant since) {
        mongo.save(new Newcomer(user.value(), AWAITED, since));
    }

    boolean isExpected(UserId user) {
        return mongo.findById(user.value(), Newcomer.class) != null;
    }

    void forget(UserId user) {
        mongo.remove(Query.query(Criteria.where("_id").is(user.value())), Newcomer.class);
    }

    /** Some of those who have not come, who wait longest first. */
    List<Newcomer> awaited(int most) {
        return mongo.find(Query.query(Criteria.where(STATE).is(AWAITED)).limit(most), Newcomer.class).stream()
                .sorted(Comparator.comparing(Newcomer::since))
                .toList();
    }

    @Document("newcomers")
    record Newcomer(@Id String id, String state, Instant since) {}
}
