package org.accord.register;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The collection {@code register} and what is kept beside it. Looks up by whole keys only: the embedded server answers
 * a range or a sort by reading everything.
 */
class RegisterStore {

    /** Most documents in one insert or one look-up; drivers split above it. */
    static final int CHUNK = 1_000;

    /** Keeps one reply of the embedded server below its 48 MB. */
    private static final int REPLY = 250;

    private final MongoCollection<Document> register;
    private final MongoCollection<Document> leaves;
    private final MongoDatabase database;
    private final boolean replicated;

    RegisterStore(MongoDatabase database) {
        this.database = database;
        this.replicated = database.runCommand(new Document("hello", 1)).containsKey("setName");
        MongoCollection<Document> plain = database.getCollection("register");
        this.register = replicated
                ? plain.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                : plain;
        this.leaves = repairable("register_leaves");
        plain.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).name("key"));
    }

    /** A collection that can be rebuilt from the register, so that the embedded server need not force each write. */
    MongoCollection<Document> repairable(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        return replicated ? collection : collection.withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    /** A collection whose every write is forced to disk, on a replica set to a majority. */
    MongoCollection<Document> durable(String name) {
        MongoCollection<Document> collection = database.getCollection(name);
        return replicated
                ? collection
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                : collection;
    }

    /** Inserts in order and stops at the first that cannot be. */
    void insert(List<Entry> entries) {
        register.insertMany(entries.stream().map(EntryDocument::of).toList(), new InsertManyOptions().ordered(true));
    }

    /** Those of the numbers {@code from} to {@code from + limit - 1} without a gap, in order. */
    List<Entry> read(long from, int limit) {
        List<Long> numbers =
                LongStream.range(from, from + Math.min(limit, CHUNK)).boxed().toList();
        List<Entry> found = entries(register.find(Filters.in("_id", numbers)));
        found.sort(Comparator.comparingLong(Entry::number));
        int whole = 0;
        while (whole < found.size() && found.get(whole).number() == from + whole) {
            whole++;
        }
        return found.subList(0, whole);
    }

    Optional<Entry> byKey(String key) {
        return Optional.ofNullable(register.find(Filters.eq("key", key)).first())
                .map(EntryDocument::read);
    }

    /** Entries with these keys, in order of number; any number of keys. */
    List<Entry> byKeys(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        List<Entry> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            found.addAll(entries(register.find(Filters.in("key", chunk))));
        }
        found.sort(Comparator.comparingLong(Entry::number));
        return found;
    }

    void erase(long number) {
        register.updateOne(Filters.eq("_id", number), Updates.combine(Updates.unset("salt"), Updates.unset("payload")));
    }

    /** The leaf hashes of entries 1,000 n to 1,000 n + 999, side by side; empty until all of them are there. */
    Optional<byte[]> leaves(long block) {
        return Optional.ofNullable(leaves.find(Filters.eq("_id", block)).first())
                .map(document -> document.get("hashes", Binary.class).getData());
    }

    void keepLeaves(long block, byte[] hashes) {
        leaves.replaceOne(
                Filters.eq("_id", block),
                new Document("_id", block).append("hashes", new Binary(hashes)),
                new ReplaceOptions().upsert(true));
    }

    private static List<Entry> entries(FindIterable<Document> documents) {
        List<Entry> entries = new ArrayList<>();
        for (Document document : documents.batchSize(REPLY)) {
            entries.add(EntryDocument.read(document));
        }
        return entries;
    }
}
