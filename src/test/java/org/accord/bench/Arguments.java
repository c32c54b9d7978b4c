package org.accord.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed behind a command.
 *
 * @param words without dashes before them, in order
 * @param options {@code --name value} of the names below, {@code json} without a value
 * @param others all the rest, as it was
 */
public record Arguments(List<String> words, Map<String, String> options, List<String> others) {

    private static final List<String> WITH_VALUE = List.of("tier", "seed", "rounds", "minutes");

    public static Arguments of(String... typed) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < typed.length; i++) {
            String name = typed[i].startsWith("--") ? typed[i].substring(2) : "";
            if (WITH_VALUE.contains(name) && i + 1 < typed.length) {
                options.put(name, typed[++i]);
            } else if (name.equals("json")) {
                options.put(name, "yes");
            } else if (name.isEmpty()) {
                words.add(typed[i]);
            } else {
                others.add(typed[i]);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options), List.copyOf(others));
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public long number(String option, long otherwise) {
        return Long.parseLong(options.getOrDefault(option, String.valueOf(otherwise)));
    }

    public Tier tier(Tier otherwise) {
        return Tier.valueOf(options.getOrDefault("tier", otherwise.name()).toUpperCase(Locale.ROOT));
    }
}
