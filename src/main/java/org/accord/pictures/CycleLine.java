package org.accord.pictures;

import java.util.List;
import java.util.Optional;

/**
 * Values over reporting cycles or days, oldest first.
 *
 * @param when what stands below each value, such as {@code 2025}
 * @param lines at most four are told apart
 * @param scale what the values are
 */
public record CycleLine(String title, List<String> when, List<Line> lines, Scale scale) implements Picture {

    /** What the values are. */
    public enum Scale {
        /** Shares of a whole: the axis runs from 0 to 100. */
        PERCENT,
        /** Anything that can be counted or measured: the axis runs from 0 to the largest. */
        NUMBER
    }

    /**
     * One line.
     *
     * @param tone gives colour, mark and dashes
     * @param values as many as there are cycles; empty where nothing was reported
     */
    public record Line(String label, Tone tone, List<Optional<Double>> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public CycleLine {
        when = List.copyOf(when);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.values().size() != when.size()) {
                throw new IllegalArgumentException("a line has one value, or none, for each cycle");
            }
        }
    }
}
