package org.accord.shared;

import java.util.Map;

/**
 * What is wrong with one field, and what there is to count in it.
 *
 * @param key below {@code invalid.}, such as {@code required}
 * @param counts named arguments of the message: of {@code tooLong} the {@code limit} and the {@code length}
 */
public record FieldFault(String key, Map<String, Object> counts) {

    private static final String TOO_LONG = "tooLong";
    private static final String BETWEEN = ":";

    public FieldFault {
        counts = Map.copyOf(counts);
    }

    /** As it travels in a problem. */
    static String tooLong(int limit, int length) {
        return TOO_LONG + BETWEEN + limit + BETWEEN + length;
    }

    /** From how it travels. */
    static FieldFault read(String written) {
        String[] parts = written.split(BETWEEN, -1);
        return parts.length == 3 && parts[0].equals(TOO_LONG)
                ? new FieldFault(
                        TOO_LONG, Map.of("limit", Integer.parseInt(parts[1]), "length", Integer.parseInt(parts[2])))
                : new FieldFault(written, Map.of());
    }

    /** Key of its message, which takes {@link #counts}. */
    public String message() {
        return "invalid." + key + (counts.containsKey("limit") ? ".counted" : "");
    }
}
