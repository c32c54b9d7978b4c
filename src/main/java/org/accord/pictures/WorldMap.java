package org.accord.pictures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.accord.shared.CountryCode;

/**
 * States by a value. A state that has one leads to a page of its own; all others are drawn plain.
 *
 * @param marks by state, in the order in which a keyboard walks them
 * @param key what the values are, in the order of the key
 * @param href where a state leads
 */
public record WorldMap(String title, Map<CountryCode, Mark> marks, List<Mark> key, Function<CountryCode, String> href)
        implements Picture {

    /**
     * A value.
     *
     * @param tone gives colour and texture
     * @param words such as {@code Active}
     */
    public record Mark(Tone tone, String words) {}

    public WorldMap {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        key = List.copyOf(key);
    }
}
