package org.accord.storage;

/** What holds the data, as the server itself says. */
public enum StorageKind {
    /** The server inside the portal's own process: no transactions, unique indexes only. */
    EMBEDDED,
    /** A MongoDB replica set or sharded cluster: transactions, every index. */
    REPLICA_SET,
    /** A single MongoDB server: every index, no transactions. */
    STANDALONE;

    /** Whether multi-document transactions can be used. */
    public boolean transactions() {
        return this == REPLICA_SET;
    }
}
