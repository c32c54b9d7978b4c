package org.accord.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** How an entry is written as JSON: the fields of its leaf, and with them what the public may read. */
final class EntryJson {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private EntryJson() {}

    /** The bytes of the leaf, before hashing, as canonical JSON; {@code onBehalfOf} is left out when there is none. */
    static String leaf(Entry entry) {
        return PayloadJson.write(fields(entry));
    }

    /** The instant with exactly three decimals, so that text order is time order. */
    static String at(Instant at) {
        return MILLIS.format(at);
    }

    /** The fields of the leaf by name, in canonical order. */
    static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("number", entry.number());
        fields.put("actId", entry.actId());
        fields.put("at", at(entry.at()));
        fields.put("actor", entry.actor().value());
        if (entry.onBehalfOf() != null) {
            fields.put("onBehalfOf", entry.onBehalfOf().value());
        }
        fields.put("subject", entry.subject().toString());
        fields.put("version", entry.version());
        fields.put("verb", entry.verb());
        fields.put("visibility", entry.visibility().name());
        fields.put("demonstration", entry.demonstration());
        fields.put("payloadHash", entry.payloadHash());
        return fields;
    }

    /** The fields of the leaf, with payload and salt unless erased. */
    static Map<String, Object> full(Entry entry) {
        Map<String, Object> fields = fields(entry);
        if (entry.payload() != null && entry.salt() != null) {
            fields.put("payload", entry.payload());
            fields.put("salt", entry.salt());
        }
        return fields;
    }

    /** What everyone may read: payload and salt only of a public act. */
    static Map<String, Object> open(Entry entry) {
        return entry.visibility() == Visibility.PUBLIC ? full(entry) : fields(entry);
    }
}
