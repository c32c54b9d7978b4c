package org.accord.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses every command the embedded server would not do, or would do only in part without saying so.
 *
 * <p>It knows what the server does; anything else is refused by name, new things included.
 */
final class Guard {

    private static final Set<String> DONE = new HashSet<>();

    static {
        command("find", "filter", "projection", "sort", "skip", "limit", "batchSize", "singleBatch");
        command("getMore", "collection", "batchSize");
        command("killCursors", "cursors");
        command("insert", "documents", "ordered", "bypassDocumentValidation");
        command("update", "updates", "ordered", "multi", "upsert", "arrayFilters", "bypassDocumentValidation");
        command("delete", "deletes", "ordered", "limit");
        command("findAndModify", "query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters");
        command("aggregate", "pipeline", "cursor", "allowDiskUse");
        command("count", "query", "skip", "limit");
        command("distinct", "key", "query");
        command("create");
        command("createIndexes", "indexes");
        command("listIndexes", "cursor");
        command("dropIndexes", "index");
        command("listCollections", "cursor", "filter", "nameOnly", "authorizedCollections");
        command("listDatabases", "nameOnly");
        command("drop");
        command("dropDatabase");
        command("hello", "loadBalanced", "topologyVersion");
        command("isMaster", "loadBalanced", "topologyVersion");
        command("ismaster", "loadBalanced", "topologyVersion");
        List.of("ping", "buildInfo", "endSessions", CrashSafeBackend.FLUSH, CrashSafeBackend.COMPACT)
                .forEach(Guard::command);
        all("query ", "$and $or $nor $not $in $nin $eq $ne $gt $gte $lt $lte $exists $type $mod $size $all");
        all("query ", "$elemMatch $regex $options $expr $comment");
        all("update ", "$set $unset $inc $mul $min $max $setOnInsert $rename $currentDate");
        all("update ", "$push $addToSet $pull $pullAll $pop $bit");
        all("modifier ", "$each $slice $sort $position $type and or xor");
        all("projection ", "$slice $elemMatch");
        all("stage ", "$match $project $addFields $unset $group $sort $sortByCount $bucket $limit $skip $count");
        all("stage ", "$unwind $facet $lookup $graphLookup $replaceRoot $sample $merge $out");
        all("accumulator ", "$sum $avg $min $max $first $last $push $addToSet");
        all("expression ", "$abs $add $and $anyElementTrue $allElementsTrue $arrayElemAt $arrayToObject $avg");
        all("expression ", "$ceil $cmp $concat $concatArrays $cond $convert $dayOfMonth $dayOfWeek $dayOfYear");
        all("expression ", "$dateToString $divide $eq $exp $filter $floor $gt $gte $hour $ifNull $in");
        all("expression ", "$indexOfArray $isArray $literal $ln $log $lt $lte $map $reduce $max $mergeObjects");
        all("expression ", "$min $minute $mod $month $multiply $ne $not $objectToArray $or $pow $range");
        all("expression ", "$reverseArray $second $setDifference $setEquals $setIntersection $setIsSubset");
        all("expression ", "$setUnion $size $slice $split $subtract $sum $sqrt $strLenBytes $strLenCP $substr");
        all("expression ", "$substrBytes $substrCP $toBool $toDate $toDouble $toInt $toLong $toLower");
        all("expression ", "$toObjectId $toUpper $toString $trunc $year");
        all("read concern ", "local available majority");
        DONE.addAll(Set.of("index unique", "index sparse", "index of files"));
    }

    private Guard() {}

    private static void command(String name, String... options) {
        DONE.add(name);
        for (String option : options) {
            DONE.add(name + "." + option);
        }
    }

    private static void all(String kind, String names) {
        for (String name : names.split(" ", -1)) {
            DONE.add(kind + name);
        }
    }

    /** Whether the embedded server really does what the term says. */
    static boolean isDone(String term) {
        return DONE.contains(term);
    }

    /** Throws error 115 (CommandNotSupported) naming each thing the embedded server would not do. */
    static void check(String command, Document body) {
        Set<String> refused = new TreeSet<>(Usage.of(command, body));
        refused.removeAll(DONE);
        if (!refused.isEmpty()) {
            throw new MongoServerError(
                    115,
                    "CommandNotSupported",
                    "the embedded server does not do: " + String.join(", ", refused)
                            + ". Do without, or set ACCORD_MONGODB_URI to a real MongoDB"
                            + (refused.contains("index not unique")
                                    ? "; declare such an index by Indexes.lookup"
                                    : ""));
        }
    }
}
