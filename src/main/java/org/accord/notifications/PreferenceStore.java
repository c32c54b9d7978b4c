package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.EnumMap;
import java.util.Map;
import org.accord.shared.UserId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Collection {@code mail_preferences}: per user what they chose. Personal, so never in the register; goes with the account. */
@Component
class PreferenceStore {

    private static final String COLLECTION = "mail_preferences";

    private final MongoTemplate mongo;

    PreferenceStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** How often the person wants the kind. */
    Rhythm rhythm(UserId user, MailKind kind) {
        return kind.isOptional() ? chosen(user).getOrDefault(kind, kind.usual()) : Rhythm.IMMEDIATE;
    }

    Map<MailKind, Rhythm> chosen(UserId user) {
        Map<MailKind, Rhythm> chosen = new EnumMap<>(MailKind.class);
        Document document = mongo.findById(user.value(), Document.class, COLLECTION);
        for (MailKind kind : MailKind.values()) {
            String name = document == null ? null : document.getString(kind.name());
            if (name != null) {
                chosen.put(kind, Rhythm.valueOf(name));
            }
        }
        return chosen;
    }

    void choose(UserId user, MailKind kind, Rhythm rhythm) {
        mongo.upsert(query(where("_id").is(user.value())), new Update().set(kind.name(), rhythm.name()), COLLECTION);
    }

    void forget(UserId user) {
        mongo.remove(query(where("_id").is(user.value())), COLLECTION);
    }
}
