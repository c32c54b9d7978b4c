package org.accord.signatories;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
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
    private static final int KEY_BYTES = 32;

    private final MongoTemplate mongo;

    SigningBookStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Gives the signature to the application, once: returns whose it is from now on. */
    String claim(String signature, String application) {
        return findOrInsert(signatureId(signature), application);
    }

    /** Empty for signatures from before there was a book. */
    Optional<String> holder(String signature) {
        return find(signatureId(signature));
    }

    /** The organisation that has a name as the so-manieth. */
    Optional<String> nameHolder(String name, int number) {
        return find(nameId(name, number));
    }

    /** Gives the name to the organisation as the so-manieth, once: returns whose it is from now on. */
    String claimName(String name, int number, String organisation) {
        return findOrInsert(nameId(name, number), organisation);
    }

    private Optional<String> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(row -> row.getString(VALUE));
    }

    /** Made once, the same in every process. */
    byte[] key() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getDecoder().decode(findOrInsert(KEY, Base64.getEncoder().encodeToString(random)));
    }

    private static String signatureId(String signature) {
        return "signature/" + signature;
    }

    private static String nameId(String name, int number) {
        return "name/" + name + "/" + number;
    }

    private String findOrInsert(String id, String first) {
        Document known = mongo.findById(id, Document.class, COLLECTION);
        if (known != null) {
            return known.getString(VALUE);
        }
        try {
            mongo.insert(new Document("_id", id).append(VALUE, first), COLLECTION);
            return first;
        } catch (DuplicateKeyException anotherWasFirst) {
            return findOrInsert(id, first);
        }
    }
}
