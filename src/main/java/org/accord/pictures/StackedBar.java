package org.accord.pictures;

import java.util.List;

/**
 * How a whole divides into parts.
 *
 * @param parts in the order they are drawn; together they are the whole
 */
public record StackedBar(String title, List<Part> parts) implements Picture {

    /**
     * One part.
     *
     * @param tone gives colour and texture
     * @param count 0 or more
     */
    public record Part(String label, Tone tone, long count) {

        public Part {
            if (count < 0) {
                throw new IllegalArgumentException("a part of a whole is not negative");
            }
        }
    }

    public StackedBar {
        parts = List.copyOf(parts);
    }

    /** Of all parts together. */
    public double total() {
        return parts.stream().mapToDouble(Part::count).sum();
    }
}
