package org.accord.signatories;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.storage.Indexes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Collection {@code application_drafts}: what applicants typed and have not sent. Never in the register. */
@Component
class ApplicationDraftStore {

    private static final String COLLECTION = "application_drafts";
    private static final String UNTIL = "until";

    private final MongoTemplate mongo;

    ApplicationDraftStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.expiring(COLLECTION, "application_drafts_by_end", UNTIL);
    }

    void keep(Kept draft) {
        mongo.insert(draft);
    }

    /** In the place of what it held; false when it is gone, and stays so. */
    boolean replace(Kept draft) {
        return mongo.replace(byId(draft.id()), draft).getMatchedCount() > 0;
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    Optional<Kept> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Kept.class));
    }

    void drop(String id) {
        mongo.remove(byId(id), Kept.class);
    }

    void dropExpired(Instant now) {
        mongo.remove(Query.query(Criteria.where(UNTIL).lt(Date.from(now))), Kept.class);
    }

    /**
     * As it is kept.
     *
     * @param language in which its writer reads
     * @param mailedTo address its link was mailed to; empty for none
     */
    @Document(COLLECTION)
    record Kept(
            @Id String id,
            Map<String, String> typed,
            Language language,
            Instant savedAt,
            Instant until,
            String mailedTo) {

        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }
}
