package org.accord.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a feature wants found about one version of one of its subjects.
 *
 * @param filters exact values by field, such as {@code type -> STATE}; what lists are filtered and counted by
 * @param sorts sort keys by name; numbers and ISO dates as text of equal length, names as folded text
 * @param text everything that free-text search looks in, any language
 * @param summary what a list shows, a record that Jackson writes
 */
public record IndexDocument(Map<String, Set<String>> filters, Map<String, String> sorts, String text, Object summary) {

    public static Draft summary(Object summary) {
        return new Draft(summary);
    }

    /** Gathers a document. */
    public static final class Draft {
        private final Object summary;
        private final Map<String, Set<String>> filters = new TreeMap<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        private Draft(Object summary) {
            this.summary = summary;
        }

        public Draft filter(String field, String value) {
            filters.computeIfAbsent(field, ignored -> new LinkedHashSet<>()).add(value);
            return this;
        }

        public Draft filter(String field, Collection<String> values) {
            values.forEach(value -> filter(field, value));
            return this;
        }

        public Draft sort(String name, String key) {
            sorts.put(name, key);
            return this;
        }

        public Draft text(String... parts) {
            for (String part : parts) {
                text.append(part).append('\n');
            }
            return this;
        }

        public IndexDocument done() {
            return new IndexDocument(Map.copyOf(filters), Map.copyOf(sorts), text.toString(), summary);
        }
    }
}
