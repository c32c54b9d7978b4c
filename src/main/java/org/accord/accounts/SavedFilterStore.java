package org.accord.accounts;

import java.util.List;
import java.util.Locale;
import org.accord.shared.SavedFilter;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where saved filters are kept, one per user, view and name. Never in the register. */
@Component
class SavedFilterStore {

    private static final String USER = "user";

    private final MongoTemplate mongo;

    SavedFilterStore(MongoTemplate mongo, Indexes indexes) {
        this.mongo = mongo;
        indexes.lookup("saved_filters", "saved_filters_by_user", USER);
    }

    List<SavedFilter> all(UserId user) {
        return mongo.find(Query.query(Criteria.where(USER).is(user.value())), SavedFilterDocument.class).stream()
                .map(SavedFilterDocument::filter)
                .toList();
    }

    boolean has(UserId user, SavedFilter filter) {
        return mongo.findById(id(user, filter), SavedFilterDocument.class) != null;
    }

    void keep(UserId user, SavedFilter filter) {
        mongo.save(
                new SavedFilterDocument(id(user, filter), user.value(), filter.view(), filter.name(), filter.query()));
    }

    void drop(UserId user, SavedFilter filter) {
        mongo.remove(Query.query(Criteria.where("_id").is(id(user, filter))), SavedFilterDocument.class);
    }

    private static String id(UserId user, SavedFilter filter) {
        return user.value() + "/" + filter.view() + "/" + filter.name().toLowerCase(Locale.ROOT);
    }

    @Document("saved_filters")
    record SavedFilterDocument(@Id String id, String user, String view, String name, String query) {
        private SavedFilter filter() {
            return new SavedFilter(view, name, query);
        }
    }
}
