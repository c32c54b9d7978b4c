package org.accord.shared;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something a person asked for that cannot be done, with data instead of prose.
 *
 * <p>The message key is looked up as {@code problem.<key>} in the message files; the data are its named arguments.
 * Views and pages turn a problem into words once, in shell. Each feature has one sealed subclass.
 */
public abstract class Problem extends RuntimeException {

    /** What went wrong, in general: decides the HTTP status and the kind of page. */
    public enum Kind {
        NOT_FOUND(404),
        NOT_ALLOWED(403),
        NOT_IN_STATE(409),
        INVALID(400),
        CHANGED_MEANWHILE(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Map<String, Object> data;

    protected Problem(Kind kind, String key, Map<String, Object> data) {
        super(key + data);
        this.kind = kind;
        this.key = key;
        this.data = Map.copyOf(data);
    }

    public Kind kind() {
        return kind;
    }

    /** For example {@code commitments.notInState}. */
    public String key() {
        return key;
    }

    public Map<String, Object> data() {
        return data;
    }

    /** For {@link Kind#INVALID}: the faults by field, as keys below {@code invalid.}; empty when it is the whole. */
    public Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        fieldFaults().forEach((field, fault) -> faults.put(field, fault.key()));
        return faults;
    }

    /** As {@link #faults}, with what there is to count in each. */
    public Map<String, FieldFault> fieldFaults() {
        Map<String, FieldFault> faults = new TreeMap<>();
        written().forEach((field, fault) -> faults.put(field, FieldFault.read(fault)));
        return faults;
    }

    /** The faults as they travel, for a problem made of a part of them. */
    public Map<String, String> written() {
        Map<String, String> faults = new TreeMap<>();
        if (data.get("faults") instanceof Map<?, ?> byField) {
            byField.forEach((field, fault) -> faults.put(String.valueOf(field), String.valueOf(fault)));
        }
        return faults;
    }
}
