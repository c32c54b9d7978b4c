package org.accord.measures;

import java.util.List;
import org.accord.shared.Sign;

/**
 * One thing that is known, or not, by a word and a sign.
 *
 * @param key of the message that says it
 */
public record Lamp(Sign sign, String key) {

    /** Nothing is known; the same for whoever has nothing and whoever said nothing. */
    static Lamp dark(String key) {
        return new Lamp(Sign.SILENT, key + ".none");
    }

    /** The best of what is recorded: reviewed by somebody else, or not yet. */
    static Lamp of(List<Measure> measures, String key) {
        if (measures.isEmpty()) {
            return dark(key);
        }
        return measures.stream().anyMatch(Measure::isReviewed)
                ? new Lamp(Sign.DONE, key + ".reviewed")
                : new Lamp(Sign.DOING, key + ".unreviewed");
    }

    /** Whether anything is known. */
    public boolean isLit() {
        return sign != Sign.SILENT || !key.endsWith(".none");
    }
}
