package org.accord.storage;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every command, option, operator, stage and index option the product may send to MongoDB.
 *
 * <p>All of it works on the embedded server and on a real one, and a test runs each item. A test-side listener fails the
 * build on anything else. Who needs more adds it here together with its trial; the words are those of {@link #violations}.
 */
public final class Contract {

    private static final Set<String> ITEMS = Set.of(
            // reading
            "find",
            "find.filter",
            "find.projection",
            "find.sort",
            "find.skip",
            "find.limit",
            "find.batchSize",
            "find.singleBatch",
            "getMore",
            "getMore.collection",
            "getMore.batchSize",
            "killCursors",
            "killCursors.cursors",
            "count",
            "count.query",
            "distinct",
            "distinct.key",
            "distinct.query",
            "read concern majority",
            // writing
            "insert",
            "insert.documents",
            "insert.ordered",
            "update",
            "update.updates",
            "update.ordered",
            "update.multi",
            "update.upsert",
            "update.arrayFilters",
            "delete",
            "delete.deletes",
            "delete.ordered",
            "delete.limit",
            "findAndModify",
            "findAndModify.query",
            "findAndModify.sort",
            "findAndModify.update",
            "findAndModify.remove",
            "findAndModify.new",
            "findAndModify.fields",
            "findAndModify.upsert",
            // collections and indexes
            "create",
            "createIndexes",
            "createIndexes.indexes",
            "dropIndexes",
            "dropIndexes.index",
            "listIndexes",
            "listIndexes.cursor",
            "listCollections",
            "listCollections.cursor",
            "listCollections.filter",
            "listCollections.nameOnly",
            "listCollections.authorizedCollections",
            "drop",
            "dropDatabase",
            "index unique",
            "index sparse",
            "index of files",
            // the server itself
            "hello",
            "ping",
            "buildInfo",
            // queries
            "query $and",
            "query $or",
            "query $nor",
            "query $not",
            "query $eq",
            "query $ne",
            "query $in",
            "query $nin",
            "query $gt",
            "query $gte",
            "query $lt",
            "query $lte",
            "query $exists",
            "query $size",
            "query $all",
            "query $elemMatch",
            "query $regex",
            "query $options",
            "projection $slice",
            // updates
            "update $set",
            "update $unset",
            "update $inc",
            "update $min",
            "update $max",
            "update $setOnInsert",
            "update $push",
            "update $addToSet",
            "update $pull",
            "modifier $each",
            "modifier $slice",
            // aggregation
            "aggregate",
            "aggregate.pipeline",
            "aggregate.cursor",
            "stage $match",
            "stage $group",
            "stage $sort",
            "stage $skip",
            "stage $limit",
            "stage $project",
            "stage $addFields",
            "stage $unwind",
            "stage $count",
            "stage $facet",
            "accumulator $sum",
            "accumulator $avg",
            "accumulator $min",
            "accumulator $max",
            "accumulator $first",
            "accumulator $last",
            "accumulator $push",
            "accumulator $addToSet",
            "expression $eq",
            "expression $cond",
            "expression $ifNull",
            "expression $size");

    /** Sent to a real server only: by {@link Indexes#lookup}, Spring Batch's transactions and the driver's retries. */
    private static final Set<String> REAL_SERVER_ONLY = Set.of(
            "index not unique",
            Usage.TRANSACTION,
            Usage.RETRYABLE,
            "commitTransaction",
            "commitTransaction.recoveryToken",
            "abortTransaction",
            "abortTransaction.recoveryToken",
            "endSessions",
            "read concern snapshot");

    /** Sent to the embedded server only, by {@link Storage}. */
    private static final Set<String> EMBEDDED_ONLY = Set.of(CrashSafeBackend.FLUSH, CrashSafeBackend.COMPACT);

    private Contract() {}

    /** The items that hold on every server. */
    public static Set<String> items() {
        return ITEMS;
    }

    /** Returns what the command asks for outside the contract; empty when it keeps to it. */
    public static Set<String> violations(String command, Map<String, ?> body) {
        Set<String> outside = new TreeSet<>(Usage.of(command, body));
        outside.removeAll(ITEMS);
        outside.removeAll(REAL_SERVER_ONLY);
        outside.removeAll(EMBEDDED_ONLY);
        return outside;
    }
}
