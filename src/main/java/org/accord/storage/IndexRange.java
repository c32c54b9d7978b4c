package org.accord.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of an index that a query can need: from a key to a key, or the given keys, all possibly shorter than the
 * index's own. Both ends are inclusive.
 */
record IndexRange(@Nullable KeyValue from, @Nullable KeyValue to, List<KeyValue> oneOf) {

    /** Returns what the query says about the first fields, or empty when it says nothing an index can use. */
    static Optional<IndexRange> on(List<String> fields, Document query) {
        String first = fields.getFirst();
        Object condition = query.get(first);
        if (condition instanceof Document operators) {
            return ofOperators(operators, "_id".equals(first));
        }
        List<Object> equal = new ArrayList<>();
        for (String field : fields) {
            if (!isScalar(query.get(field))) {
                break;
            }
            equal.add(query.get(field));
        }
        return equal.isEmpty() ? Optional.empty() : Optional.of(exactly(new KeyValue(equal).normalized()));
    }

    private static IndexRange exactly(KeyValue key) {
        return new IndexRange(key, key, List.of());
    }

    private static Optional<IndexRange> ofOperators(Document operators, boolean neverArray) {
        Object equal = operators.get("$eq");
        if (equal != null && isScalar(equal)) {
            return Optional.of(exactly(key(equal)));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && !values.isEmpty()
                && values.stream().allMatch(IndexRange::isScalar)) {
            return Optional.of(new IndexRange(
                    null, null, values.stream().map(IndexRange::key).toList()));
        }
        KeyValue from = bound(operators, "$gt", "$gte");
        KeyValue to = bound(operators, "$lt", "$lte");
        if (from == null && to == null) {
            return Optional.empty();
        }
        // one element of an array may satisfy the lower bound and another the upper one
        boolean both = neverArray || from == null;
        return Optional.of(new IndexRange(from, both ? to : null, List.of()));
    }

    private static @Nullable KeyValue bound(Document operators, String open, String closed) {
        Object value = operators.containsKey(open) ? operators.get(open) : operators.get(closed);
        return value != null && isScalar(value) ? key(value) : null;
    }

    private static KeyValue key(Object value) {
        return new KeyValue(List.of(value)).normalized();
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BinData;
    }
}
