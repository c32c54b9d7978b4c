package org.accord.imports;

import java.util.Map;

/**
 * What is wrong with one cell, or worth knowing of it.
 *
 * @param fault message key below {@code invalid.}
 * @param about what the message names, such as the row that says the same
 */
public record Fault(Column column, String fault, Map<String, String> about) {

    /** What of {@code about} is a day, as {@link org.accord.instruments.FactDay} reads it. */
    static final String WHEN = "when";

    public Fault {
        about = Map.copyOf(about);
    }

    static Fault of(Column column, String fault) {
        return new Fault(column, fault, Map.of());
    }
}
