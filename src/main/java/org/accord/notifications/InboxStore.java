package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.shared.UserId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collection {@code inbox}: one document for each person, always asked for by {@code _id}, with their newest entries.
 * Personal, so never in the register; goes with the account.
 */
@Component
class InboxStore {

    /** How many entries are kept for a person; older ones go. */
    static final int KEPT = 200;

    private static final String COLLECTION = "inbox";
    private static final String ENTRIES = "entries";
    private static final String CHANGES = "changes";
    private static final String READ = "read";
    private static final String WITHHELD = "withheld";
    private static final int SCHEMA_VERSION = 1;

    private final MongoTemplate mongo;

    InboxStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Adds the entry; false when it is there already. A box that was begun between the first push and the question
     * whether it is begun gets the entry by a second one.
     */
    boolean put(UserId user, InboxEntry entry) {
        return push(user, entry) || (isBegun(user) ? push(user, entry) : begin(user, entry));
    }

    private boolean isBegun(UserId user) {
        return changes(Set.of(user)).containsKey(user);
    }

    private boolean push(UserId user, InboxEntry entry) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(user.value())
                                        .and("entries.id")
                                        .ne(entry.id())),
                                new Update()
                                        .push(ENTRIES)
                                        .slice(-KEPT)
                                        .each(document(entry))
                                        .inc(CHANGES, 1L),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private boolean begin(UserId user, InboxEntry entry) {
        try {
            mongo.insert(
                    new Document("_id", user.value())
                            .append("schemaVersion", SCHEMA_VERSION)
                            .append(CHANGES, 1L)
                            .append(ENTRIES, List.of(document(entry))),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException begunBefore) {
            return push(user, entry);
        }
    }

    InboxBox of(UserId user) {
        return box(mongo.findById(user.value(), Document.class, COLLECTION));
    }

    /** How often the inboxes of some people were changed; nothing of those who have none. */
    Map<UserId, Long> changes(Set<UserId> users) {
        Query some = query(where("_id").in(users.stream().map(UserId::value).toList()));
        some.fields().include(CHANGES);
        Map<UserId, Long> changes = new HashMap<>();
        mongo.find(some, Document.class, COLLECTION)
                .forEach(each -> changes.put(new UserId(each.getString("_id")), each.getLong(CHANGES)));
        return changes;
    }

    /** Notes that the person has read the entries; again changes nothing. */
    void read(UserId user, Collection<String> entries) {
        note(user, entries, READ, true);
    }

    /** Notes whether the entries are kept from the person for now. */
    void withhold(UserId user, Collection<String> entries, boolean withheld) {
        note(user, entries, WITHHELD, withheld);
    }

    private void note(UserId user, Collection<String> entries, String what, boolean isSo) {
        mongo.updateFirst(
                query(where("_id").is(user.value())),
                new Update()
                        .set("entries.$[one]." + what, isSo)
                        .inc(CHANGES, 1L)
                        .filterArray(where("one.id").in(entries)),
                COLLECTION);
    }

    void forget(UserId user) {
        mongo.remove(query(where("_id").is(user.value())), COLLECTION);
    }

    private static Document document(InboxEntry entry) {
        return new Document("id", entry.id())
                .append("mail", entry.mail().name())
                .append("source", entry.source())
                .append("about", entry.about())
                .append("organisation", entry.organisation())
                .append("at", Date.from(entry.at()))
                .append(READ, entry.read())
                .append(WITHHELD, entry.withheld());
    }

    private static InboxBox box(@Nullable Document document) {
        return document == null
                ? InboxBox.EMPTY
                : new InboxBox(
                        document.getList(ENTRIES, Document.class, List.of()).reversed().stream()
                                .flatMap(each -> entry(each).stream())
                                .toList(),
                        document.getLong(CHANGES));
    }

    /** Empty for a mail this version of the portal does not know: it keeps nobody from their other entries. */
    private static Optional<InboxEntry> entry(Document document) {
        return Arrays.stream(MailKey.values())
                .filter(mail -> mail.name().equals(document.getString("mail")))
                .findFirst()
                .map(mail -> new InboxEntry(
                        document.getString("id"),
                        mail,
                        document.getString("source"),
                        document.getString("about"),
                        document.getString("organisation"),
                        document.getDate("at").toInstant(),
                        document.getBoolean(READ, false),
                        document.getBoolean(WITHHELD, false)));
    }
}
