package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Collection {@code mail_book}: how far the outbox has followed, since when, which day's digests are made, and one key. */
@Component
class OutboxBookStore {

    private static final String COLLECTION = "mail_book";
    private static final String FOLLOWED = "followed";
    private static final String DIGESTS = "digests";
    private static final String KEY = "key";
    private static final int KEY_BYTES = 32;

    private final MongoTemplate mongo;

    OutboxBookStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * How far the outbox has followed the register.
     *
     * @param next number of the first entry not looked at
     * @param since the first start; nobody is written to about what happened before
     */
    record Followed(long next, Instant since) {}

    /** Where to go on; the first time notes the moment. */
    Followed followed(Instant now) {
        Document book = findOrInsert(FOLLOWED, new Document("next", 0L).append("since", Date.from(now)));
        return new Followed(book.getLong("next"), book.getDate("since").toInstant());
    }

    /** Notes how far all mails are put in; never goes back. */
    void followedTo(long next) {
        mongo.updateFirst(query(where("_id").is(FOLLOWED)), new Update().max("next", next), COLLECTION);
    }

    /** The last day whose digests are all put in. */
    Optional<LocalDate> digestsMade() {
        return Optional.ofNullable(mongo.findById(DIGESTS, Document.class, COLLECTION))
                .map(book -> LocalDate.parse(book.getString("day")));
    }

    void digestsMade(LocalDate day) {
        mongo.upsert(query(where("_id").is(DIGESTS)), new Update().set("day", day.toString()), COLLECTION);
    }

    /** The key that signs links in mails; made once, the same in every process. */
    byte[] key() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String text = Base64.getEncoder().encodeToString(random);
        return Base64.getDecoder()
                .decode(findOrInsert(KEY, new Document("value", text)).getString("value"));
    }

    private Document findOrInsert(String id, Document first) {
        Document known = mongo.findById(id, Document.class, COLLECTION);
        if (known != null) {
            return known;
        }
        try {
            return mongo.insert(with(id, first), COLLECTION);
        } catch (DuplicateKeyException anotherWasFirst) {
            return findOrInsert(id, first);
        }
    }

    private static Document with(String id, Document first) {
        Document whole = new Document("_id", id);
        whole.putAll(first);
        return whole;
    }
}
