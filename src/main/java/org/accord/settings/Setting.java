package org.accord.settings;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was set in one place, as it stands in the register: each value by the name of its field. Nothing at all stands
 * for the default.
 */
public record Setting(Map<String, String> values) {

    static final Setting DEFAULT = new Setting(Map.of());

    public Setting {
        values = Map.copyOf(values);
    }

    public boolean isDefault() {
        return values.isEmpty();
    }

    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The fields that differ between two states, in the order of their names, with the value in this one. */
    public SortedMap<String, Difference> since(Setting before) {
        SortedMap<String, Difference> differences = new TreeMap<>();
        values.forEach((field, value) -> {
            String old = before.values.get(field);
            if (!value.equals(old)) {
                differences.put(field, new Difference(old, value));
            }
        });
        before.values.forEach((field, old) -> {
            if (!values.containsKey(field)) {
                differences.put(field, new Difference(old, null));
            }
        });
        return differences;
    }

    /** One field that changed; nothing where it was not set. */
    public record Difference(
            @Nullable String before, @Nullable String after) {}
}
