package org.accord.bench;

/**
 * How much a seed makes.
 *
 * @see "real systems: UN Global Compact 24,000 participants, Open Government Partnership 4,500 commitments"
 */
public enum Tier {
    /** The demonstration, on real facts. */
    S(40, 60, 80, 25, 40),
    M(25_000, 10_000, 60_000, 1_000, 2_000),
    L(120_000, 450_000, 2_000_000, 10_000, 20_000);

    private final int participants;
    private final int commitments;
    private final int reports;
    private final int needs;
    private final int offers;

    Tier(int participants, int commitments, int reports, int needs, int offers) {
        this.participants = participants;
        this.commitments = commitments;
        this.reports = reports;
        this.needs = needs;
        this.offers = offers;
    }

    int participants() {
        return participants;
    }

    int commitments() {
        return commitments;
    }

    int reports() {
        return reports;
    }

    int needs() {
        return needs;
    }

    int offers() {
        return offers;
    }
}
