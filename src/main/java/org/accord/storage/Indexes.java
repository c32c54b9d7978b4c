package org.accord.storage;

import com.mongodb.client.model.IndexOptions;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Where stores declare their indexes at start-up, by name; declaring one again changes nothing.
 *
 * <p>Fields ascend. Partial indexes and collations are not offered: use {@link #sparseUnique} and lower-cased key fields.
 */
public final class Indexes {

    private final MongoDatabaseFactory databases;
    private final Storage storage;

    public Indexes(MongoDatabaseFactory databases, Storage storage) {
        this.databases = databases;
        this.storage = storage;
    }

    /** No two documents may agree in all the fields; a missing field counts as null. */
    public void unique(String collection, String name, String... fields) {
        create(collection, new IndexOptions().name(name).unique(true), fields);
    }

    /** As {@link #unique}, but documents that have none of the fields are left out. */
    public void sparseUnique(String collection, String name, String... fields) {
        create(collection, new IndexOptions().name(name).unique(true).sparse(true), fields);
    }

    /** Speeds up queries by the fields on a real server; the embedded server reads the whole collection instead. */
    public void lookup(String collection, String name, String... fields) {
        if (storage.kind() != StorageKind.EMBEDDED) {
            create(collection, new IndexOptions().name(name), fields);
        }
    }

    /**
     * Lets a real server drop documents once the moment in the field is over; on the embedded server whoever owns the
     * collection sweeps.
     */
    public void expiring(String collection, String name, String field) {
        if (storage.kind() != StorageKind.EMBEDDED) {
            create(collection, new IndexOptions().name(name).expireAfter(0L, TimeUnit.SECONDS), field);
        }
    }

    private void create(String collection, IndexOptions options, String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("an index needs a field");
        }
        Document key = new Document();
        for (String field : fields) {
            key.append(field, 1);
        }
        databases.getMongoDatabase().getCollection(collection).createIndex(key, options);
    }
}
