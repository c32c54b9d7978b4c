package org.accord.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One measurement, printed as a line for people or as a JSON object. */
record Figure(String bench, Tier tier, Map<String, Object> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Figure of(String bench, Tier tier) {
        return new Figure(bench, tier, new LinkedHashMap<>());
    }

    Figure with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Figure with(String name, double value) {
        values.put(name, Math.round(value * 100) / 100.0);
        return this;
    }

    void print(boolean json) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>(Map.of("bench", bench));
            all.put("tier", tier);
            all.putAll(values);
            System.out.println(JSON.writeValueAsString(all));
        } else {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s %s", bench, tier));
            values.forEach(
                    (name, value) -> line.append("  ").append(name).append(' ').append(value));
            System.out.println(line);
        }
    }
}
