package org.accord.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of the record can be counted, and by which fields; message keys {@code explore.what.<name>}. */
enum Explored {
    SIGNATORIES(
            List.of("type", "region", "subregion", "income", "standing", "year", "country"),
            Set.of("type", "region", "standing", "income", "year", "country")),
    COMMITMENTS(
            List.of("principle", "state", "score", "type", "region", "income", "country"),
            Set.of("principle", "type", "region", "state", "score", "country")),
    NEEDS(
            List.of("theme", "urgency", "state", "region", "income", "language", "country"),
            Set.of("theme", "urgency", "state", "region", "income", "language", "country")),
    OFFERS(
            List.of("theme", "state", "region", "income", "language", "country"),
            Set.of("theme", "state", "region", "income", "language", "country")),
    INSTRUMENTS(List.of("kind", "binding"), Set.of());

    private final List<String> fields;
    private final Set<String> listed;

    Explored(List<String> fields, Set<String> listed) {
        this.fields = fields;
        this.listed = listed;
    }

    /** What it can be grouped and narrowed by, in the order they are offered. */
    List<String> fields() {
        return fields;
    }

    /** Whether the public list of these things can be narrowed by the field too. */
    boolean isListedBy(String field) {
        return listed.contains(field);
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Explored> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
