package org.accord.commitments.coach;

/**
 * What makes a commitment one that somebody else can check; message keys {@code coach.<name>} say how to add it.
 *
 * <p>Each belongs to the level that cannot be reached without it.
 */
public enum Ingredient {
    WHAT(2),
    INDICATOR(2),
    UNIT(2),
    TARGET(2),
    DATE(2),
    WHO(3),
    BASELINE(3),
    MILESTONES(3),
    EVIDENCE(3),
    FOR_WHOM(4),
    PROBLEM(4),
    BUDGET(4),
    RISKS(4);

    private final int level;

    Ingredient(int level) {
        this.level = level;
    }

    /** 2, 3 or 4. */
    public int level() {
        return level;
    }
}
