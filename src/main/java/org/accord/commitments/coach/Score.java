package org.accord.commitments.coach;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far others can check a commitment.
 *
 * @param level 1 to 4; message keys {@code coach.level.<level>}
 * @param met the ingredients that are there
 * @param rules the edition of the rules it was found by
 */
public record Score(int level, Set<Ingredient> met, int rules) {

    public static final int HIGHEST = 4;

    public Score {
        met = Collections.unmodifiableSet(new TreeSet<>(met));
    }

    /** By today's rules: the highest level none of whose ingredients is missing, nor any of those below it. */
    static Score of(Set<Ingredient> met, int rules) {
        int reached = missing(met)
                .mapToInt(ingredient -> ingredient.level() - 1)
                .min()
                .orElse(HIGHEST);
        return new Score(reached, met, rules);
    }

    /** What the next level asks for and is not there, in the order in which it is asked; empty at the highest. */
    public List<Ingredient> lifting() {
        return missing(met)
                .filter(ingredient -> ingredient.level() == level + 1)
                .toList();
    }

    private static Stream<Ingredient> missing(Set<Ingredient> met) {
        return Arrays.stream(Ingredient.values()).filter(ingredient -> !met.contains(ingredient));
    }
}
