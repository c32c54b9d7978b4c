package org.accord.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where drafts are kept, one per user and key. Never in the register. */
@Component
class DraftStore {

    private static final String USER = "user";

    private final MongoTemplate mongo;

    DraftStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup("drafts", "drafts_by_user", USER);
    }

    void keep(UserId user, Draft draft) {
        save(user, draft, null);
    }

    Optional<Draft> find(UserId user, String key) {
        return document(user, key).filter(kept -> kept.asideAt() == null).map(DraftDocument::draft);
    }

    void layAside(UserId user, Draft draft, Instant at) {
        save(user, draft, at);
    }

    Optional<Instant> laidAside(UserId user, String key) {
        return document(user, key).map(DraftDocument::asideAt);
    }

    void bringBack(UserId user, String key) {
        document(user, key).ifPresent(kept -> keep(user, kept.draft()));
    }

    private Optional<DraftDocument> document(UserId user, String key) {
        return Optional.ofNullable(mongo.findById(id(user, key), DraftDocument.class));
    }

    private void save(UserId user, Draft draft, @Nullable Instant asideAt) {
        mongo.save(new DraftDocument(
                id(user, draft.key()), user.value(), draft.key(), draft.json(), draft.savedAt(), asideAt));
    }

    void drop(UserId user, String key) {
        mongo.remove(Query.query(Criteria.where("_id").is(id(user, key))), DraftDocument.class);
    }

    List<Draft> all(UserId user) {
        return mongo.find(of(user), DraftDocument.class).stream()
                .filter(kept -> kept.asideAt() == null)
                .map(DraftDocument::draft)
                .sorted(Comparator.comparing(Draft::savedAt).reversed())
                .toList();
    }

    long count(UserId user) {
        return mongo.findDistinct(of(user), "_id", DraftDocument.class, String.class)
                .size();
    }

    private static Query of(UserId user) {
        return Query.query(Criteria.where(USER).is(user.value()));
    }

    private static String id(UserId user, String key) {
        return user.value() + "/" + key;
    }

    @Document("drafts")
    record DraftDocument(
            @Id String id,
            String user,
            String key,
            String json,
            Instant savedAt,
            @Nullable Instant asideAt) {
        private Draft draft() {
            return new Draft(key, json, savedAt);
        }

        @Override
        public String toString() {
            return "DraftDocument[" + id + "]";
        }
    }
}
