package org.accord.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.BsonBoolean;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks of a MongoDB server, as terms: {@code find}, {@code find.sort}, {@code query $in}, {@code update
 * $set}, {@code stage $match}, {@code expression $cond}, {@code accumulator $sum}, {@code index unique} and the like.
 *
 * <p>Reads the documents of the driver and those of the embedded server alike, as maps and lists.
 */
final class Usage {

    static final String TRANSACTION = "transaction";
    static final String RETRYABLE = "retryable write";
    static final String UNACKNOWLEDGED = "write concern 0";
    static final String UPDATE_PIPELINE = "pipeline update";

    /** Fields any command may carry that ask for nothing here, or that are read on their own. */
    private static final Set<String> EVERYWHERE = Set.of(
            "$db",
            "$clusterTime",
            "$readPreference",
            "lsid",
            "comment",
            "maxTimeMS",
            "readConcern",
            "writeConcern",
            "txnNumber",
            "autocommit",
            "startTransaction",
            "helloOk",
            "saslSupportedMechs",
            "speculativeAuthenticate",
            "client",
            "compression");

    private final Set<String> terms = new TreeSet<>();
    private final String command;

    private Usage(String command) {
        this.command = command;
    }

    /** Returns the terms of the command, whose name is the first key of its body. */
    static Set<String> of(String command, Map<String, ?> body) {
        Usage usage = new Usage(command);
        usage.command(body);
        return usage.terms;
    }

    private void command(Map<String, ?> body) {
        terms.add(command);
        body.forEach((field, value) -> {
            if (!EVERYWHERE.contains(field) && !field.equals(command)) {
                terms.add(command + "." + field);
            }
        });
        concerns(body);
        part(body, "filter", value -> query(map(value)));
        part(body, "query", value -> query(map(value)));
        part(body, "sort", this::sort);
        part(body, "projection", this::projection);
        part(body, "fields", this::projection);
        part(body, "update", this::update);
        part(body, "updates", list -> list(list).forEach(one -> statement(map(one))));
        part(body, "deletes", list -> list(list).forEach(one -> statement(map(one))));
        part(body, "pipeline", stages -> new PipelineUsage(terms, this::query).stages(list(stages)));
        part(body, "indexes", list -> list(list).forEach(one -> index(map(one))));
    }

    private static void part(Map<String, ?> body, String field, Consumer<Object> reader) {
        Object value = body.get(field);
        if (value instanceof Map || value instanceof List) {
            reader.accept(value);
        }
    }

    private void concerns(Map<String, ?> body) {
        if (body.containsKey("startTransaction") || body.containsKey("autocommit")) {
            terms.add(TRANSACTION);
        } else if (body.containsKey("txnNumber")) {
            terms.add(RETRYABLE);
        }
        if (body.get("writeConcern") instanceof Map<?, ?> concern && isZero(concern.get("w"))) {
            terms.add(UNACKNOWLEDGED);
        }
        if (body.get("readConcern") instanceof Map<?, ?> concern && concern.get("level") != null) {
            terms.add("read concern " + text(concern.get("level")));
        }
    }

    private void sort(Object sort) {
        map(sort).forEach((field, order) -> {
            if (field.startsWith("$") || order instanceof Map) {
                terms.add("sort " + (field.startsWith("$") ? field : firstKey(map(order))));
            }
        });
    }

    private void projection(Object projection) {
        map(projection).values().forEach(value -> {
            if (value instanceof Map) {
                terms.add("projection " + firstKey(map(value)));
            }
        });
    }

    private void statement(Map<String, ?> statement) {
        statement.forEach((field, value) -> {
            switch (field) {
                case "q" -> query(map(value));
                case "u" -> update(value);
                default -> terms.add(command + "." + field);
            }
        });
    }

    private void update(Object update) {
        if (update instanceof List) {
            terms.add(UPDATE_PIPELINE);
            return;
        }
        map(update).forEach((operator, fields) -> {
            if (operator.startsWith("$")) {
                terms.add("update " + operator);
                if (fields instanceof Map) {
                    map(fields).values().forEach(value -> modifiers(operator, value));
                }
            }
        });
    }

    private void modifiers(String operator, Object value) {
        if (!(value instanceof Map) || operator.equals("$set") || operator.equals("$setOnInsert")) {
            return;
        }
        if (operator.equals("$pull")) {
            condition(value);
            return;
        }
        map(value).keySet().stream().filter(key -> key.startsWith("$")).forEach(key -> terms.add("modifier " + key));
    }

    private void query(Map<String, ?> query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and", "$or", "$nor" -> {
                    terms.add("query " + key);
                    list(value).forEach(one -> query(map(one)));
                }
                case "$expr" -> {
                    terms.add("query $expr");
                    new PipelineUsage(terms, this::query).expression(value);
                }
                case "$comment" -> terms.add("query $comment");
                default -> {
                    if (key.startsWith("$")) {
                        terms.add("query " + key);
                    } else {
                        condition(value);
                    }
                }
            }
        });
    }

    private void condition(@Nullable Object value) {
        if (value != null && value.getClass().getSimpleName().equals("BsonRegularExpression")) {
            terms.add("query $regex");
        }
        if (!(value instanceof Map)
                || map(value).isEmpty()
                || !firstKey(map(value)).startsWith("$")) {
            return;
        }
        map(value).forEach((operator, operand) -> {
            if (Set.of("$ref", "$id", "$db").contains(operator)) {
                return;
            }
            terms.add("query " + operator);
            switch (operator) {
                case "$not" -> condition(operand);
                case "$elemMatch" -> {
                    condition(operand);
                    if (operand instanceof Map && !firstKey(map(operand)).startsWith("$")) {
                        query(map(operand));
                    }
                }
                case "$in", "$nin", "$all" -> list(operand).forEach(this::condition);
                case "$and", "$or", "$nor" -> list(operand).forEach(one -> query(map(one)));
                default -> {}
            }
        });
    }

    private void index(Map<String, ?> index) {
        Map<String, ?> key = map(index.get("key"));
        key.values().stream()
                .filter(kind -> !(kind instanceof Number || kind instanceof BsonNumber))
                .forEach(kind -> terms.add("index " + text(kind)));
        index.forEach((option, value) -> {
            switch (option) {
                case "key", "name", "v", "ns" -> {}
                case "unique", "sparse" -> {
                    if (isTrue(value)) {
                        terms.add("index " + option);
                    }
                }
                default -> terms.add("index " + option);
            }
        });
        if (!isTrue(index.get("unique"))) {
            terms.add(Set.of("filename", "uploadDate").equals(key.keySet()) ? "index of files" : "index not unique");
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String firstKey(Map<String, ?> map) {
        return map.isEmpty() ? "" : map.keySet().iterator().next();
    }

    static String text(@Nullable Object value) {
        return value instanceof BsonString string ? string.getValue() : String.valueOf(value);
    }

    private static boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || (value instanceof BsonBoolean flag && flag.getValue());
    }

    private static boolean isZero(@Nullable Object value) {
        return (value instanceof Number number && number.intValue() == 0)
                || (value instanceof BsonNumber bson && bson.intValue() == 0);
    }
}
