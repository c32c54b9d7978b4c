package org.accord.notifications;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.accounts.EmailAddress;
import org.accord.shared.UserId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collection {@code mail_refusals}: whose address a mail server refused for good, and how often in a row. It holds no
 * address, only the hash of it: another address of the same person is not refused. There are few of them, so all may be
 * looked at. Goes with the account.
 */
@Component
class RefusalStore {

    /** After so many refusals in a row no mail is written until the address is another or the person asks for it. */
    static final int PAUSING = 2;

    private static final String COLLECTION = "mail_refusals";
    private static final String ADDRESS = "address";
    private static final String COUNT = "count";
    private static final String SINCE = "since";
    private static final int MOST = 200;

    private final MongoTemplate mongo;

    RefusalStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whom no mail is written to, and since when. */
    record Paused(UserId user, Instant since) {}

    /** One more in a row, unless it is another address. */
    void refused(UserId user, EmailAddress address, Instant at) {
        String hash = hash(address);
        boolean counted = mongo.updateFirst(
                                query(where("_id").is(user.value()).and(ADDRESS).is(hash)),
                                new Update().inc(COUNT, 1),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
        if (!counted) {
            mongo.save(
                    new Document("_id", user.value())
                            .append(ADDRESS, hash)
                            .append(COUNT, 1)
                            .append(SINCE, Date.from(at)),
                    COLLECTION);
        }
    }

    /** A mail got there, or the person says that one would. */
    void forget(UserId user) {
        mongo.remove(query(where("_id").is(user.value())), COLLECTION);
    }

    /** True when no mail is written any more to the address that the person has now. */
    boolean isPaused(UserId user, Supplier<Optional<EmailAddress>> address) {
        return Optional.ofNullable(mongo.findById(user.value(), Document.class, COLLECTION))
                .filter(RefusalStore::isPaused)
                .filter(refused -> address.get()
                        .filter(now -> refused.getString(ADDRESS).equals(hash(now)))
                        .isPresent())
                .isPresent();
    }

    /** Everybody whose mail is paused, unless they have another address meanwhile. */
    List<Paused> paused() {
        return mongo.findAll(Document.class, COLLECTION).stream()
                .filter(RefusalStore::isPaused)
                .limit(MOST)
                .map(refused -> new Paused(
                        new UserId(refused.getString("_id")),
                        refused.getDate(SINCE).toInstant()))
                .toList();
    }

    private static boolean isPaused(Document refused) {
        return refused.getInteger(COUNT, 0) >= PAUSING;
    }

    private static String hash(EmailAddress address) {
        try {
            byte[] text = address.value().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
