package org.accord.signatories;

/** How many people work for an organisation. States have none. */
public enum Size {
    MICRO(1, 9),
    SMALL(10, 49),
    MEDIUM(50, 249),
    LARGE(250, 999),
    VERY_LARGE(1_000, 9_999),
    /** No upper end. */
    HUGE(10_000, 0);

    private final int from;
    private final int to;

    Size(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    /** 0 for no end. */
    public int to() {
        return to;
    }
}
