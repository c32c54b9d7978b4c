package org.accord.signatories;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Collection {@code signing_book}: which application each signature came of, which organisation signs under a name, and
 * the key that signs links.
 */
@Component
class SigningBookStore {

    private static final String COLLECTION = "signing_book";
    private static final String KEY = "key";
    private static final String VALUE = "value";
    private static final String AT = "at";
    private static final String RELEASED = "released";
    private static final int KEY_BYTES = 32;

    private final MongoTemplate mongo;

    SigningBookStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * Who has a name.
     *
     * @param since of names from before this was noted, the beginning of time
     * @param released given back before it was used
     */
    record NameHolder(String organisation, Instant since, boolean released) {}

    /** Gives the signature to the application, once: returns whose it is from now on. */
    String claim(String signature, String application) {
        return findOrInsert(row(signatureId(signature), application));
    }

    /** Empty for signatures from before there was a book. */
    Optional<String> holder(String signature) {
        return find(signatureId(signature));
    }

    /** The organisation that has a name as the so-manieth. */
    Optional<NameHolder> nameHolder(String name, int number) {
        return Optional.ofNullable(mongo.findById(nameId(name, number), Document.class, COLLECTION))
                .map(row -> new NameHolder(row.getString(VALUE), since(row), row.getBoolean(RELEASED, false)));
    }

    private static Instant since(Document row) {
        return Optional.ofNullable(row.getDate(AT)).map(Date::toInstant).orElse(Instant.EPOCH);
    }

    /** Gives the name to the organisation as the so-manieth, once: returns whose it is from now on. */
    String claimName(String name, int number, String organisation, Instant at) {
        return findOrInsert(row(nameId(name, number), organisation).append(AT, Date.from(at)));
    }

    /** Gives a name back that was claimed and not used; whoever asks next gets the next number. */
    void releaseName(String name, int number, String organisation) {
        mongo.updateFirst(
                query(where("_id").is(nameId(name, number)).and(VALUE).is(organisation)),
                new Update().set(RELEASED, true),
                COLLECTION);
    }

    private Optional<String> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(row -> row.getString(VALUE));
    }

    /** Made once, the same in every process. */
    byte[] key() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getDecoder()
                .decode(findOrInsert(row(KEY, Base64.getEncoder().encodeToString(random))));
    }

    private static String signatureId(String signature) {
        return "signature/" + signature;
    }

    private static String nameId(String name, int number) {
        return "name/" + name + "/" + number;
    }

    private static Document row(String id, String value) {
        return new Document("_id", id).append(VALUE, value);
    }

    private String findOrInsert(Document first) {
        Document known = mongo.findById(first.getString("_id"), Document.class, COLLECTION);
        if (known != null) {
            return known.getString(VALUE);
        }
        try {
            mongo.insert(first, COLLECTION);
            return first.getString(VALUE);
        } catch (DuplicateKeyException anotherWasFirst) {
            return findOrInsert(first);
        }
    }
}
