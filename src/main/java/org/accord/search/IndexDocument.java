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
 * @param names what the subject is called, whole: who types one of them finds it before all others
 * @param summary what a list shows, a record that Jackson writes
 */
public record IndexDocument(
        Map<String, Set<String>> filters, Map<String, String> sorts, String text, Set<String> names, Object summary) {

    public static Draft summary(Object summary) {
        return new Draft(summary);
    }

    /** Gathers a document. */
    public static final class Draft {
        private final Object summary;
        private final Map<String, Set<String>> filters = new TreeMap<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final Set<String> names = new LinkedHashSet<>();

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

        /** Names and codes of the subject itself; found by their words too, and by how they sound in Latin letters. */
        public Draft names(Collection<String> more) {
            for (String name : more) {
                names.add(name);
                text(name, NameKeys.latin(name));
            }
            return this;
        }

        public IndexDocument done() {
            return new IndexDocument(
                    Map.copyOf(filters), Map.copyOf(sorts), text.toString(), Set.copyOf(names), summary);
        }
    }
}
