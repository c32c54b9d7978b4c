package org.accord.storage;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The storage in use: its kind, and what an ordinary driver cannot ask of it. Works from a worker process as well. */
public final class Storage {

    private final MongoDatabaseFactory databases;
    private final StorageKind kind;

    /** Asks the server at once what it is; throws the driver's exceptions when it does not answer. */
    public Storage(MongoDatabaseFactory databases) {
        this.databases = databases;
        this.kind = ask(databases.getMongoDatabase());
    }

    private static StorageKind ask(MongoDatabase database) {
        Document hello = database.runCommand(new Document("hello", 1));
        if (hello.containsKey(CrashSafeBackend.EMBEDDED_MARK)) {
            return StorageKind.EMBEDDED;
        }
        boolean replicated = hello.containsKey("setName") || "isdbgrid".equals(hello.get("msg"));
        return replicated ? StorageKind.REPLICA_SET : StorageKind.STANDALONE;
    }

    public StorageKind kind() {
        return kind;
    }

    /** Returns when the server answered; throws the driver's exceptions when it does not. */
    void ping() {
        databases.getMongoDatabase().runCommand(new Document("ping", 1));
    }

    /** Whether multi-document transactions can be used. */
    public boolean transactions() {
        return kind.transactions();
    }

    /** Returns when everything written so far is on disk, writes with {@code j: false} included. */
    public void flush() {
        if (kind == StorageKind.EMBEDDED) {
            databases.getMongoDatabase().runCommand(new Document(CrashSafeBackend.FLUSH, 1));
        }
    }

    /**
     * Rewrites the embedded server's file, so that erased values leave no bytes behind; writers wait meanwhile, seconds
     * at most. On a real server, whose files are its operator's matter, it does nothing.
     */
    public void compactNow() {
        if (kind == StorageKind.EMBEDDED) {
            databases.getMongoDatabase().runCommand(new Document(CrashSafeBackend.COMPACT, 1));
        }
    }
}
