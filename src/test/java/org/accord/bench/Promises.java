package org.accord.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;
import org.accord.commitments.Milestone;
import org.accord.shared.Language;
import org.accord.signatories.Organisation;

/** The commitments of a seed; each follows from its number. The younger the cohort, the fewer are complete. */
final class Promises {

    private static final double COMPLETE_AT_FIRST = 0.73;
    private static final double LESS_UNTIL_LAST = 0.6;
    private static final double GIVEN_UP = 0.02;
    private static final int LAST_DAY = Calendar.DAYS - 200;
    private static final String[] WHAT = {
        "Report vulnerabilities", "Train incident responders", "Protect water and power", "Teach safer passwords",
        "Publish a transparency report", "Share indicators of compromise", "Secure the supply chain", "Run exercises"
    };
    private static final String[] WHOM = {"schools", "hospitals", "ministries", "small firms", "ports", "elections"};

    private final long seed;
    private final int size;
    private final Cast cast;

    Promises(long seed, int size, Cast cast) {
        this.seed = seed;
        this.size = size;
        this.cast = cast;
    }

    int size() {
        return size;
    }

    static String id(int number) {
        return "seeded-" + number;
    }

    private SplittableRandom chance(int number) {
        return new SplittableRandom(seed * 2_000_003 + number);
    }

    /** A few promise much, most little. */
    int lead(int number) {
        double chosen = chance(number).nextDouble();
        return (int) (cast.size() * chosen * chosen);
    }

    int publishedOn(int number) {
        double late = share(number);
        int signed = cast.signedOn(lead(number));
        return Math.min(Calendar.DAYS - 30, Math.max(signed + 10, (int) (LAST_DAY * Math.pow(late, 2.4))));
    }

    private double share(int number) {
        SplittableRandom chance = chance(number);
        chance.nextDouble();
        return chance.nextDouble();
    }

    /** What became of it in the end. */
    Commitment.State end(int number) {
        SplittableRandom chance = chance(number);
        chance.nextDouble();
        double late = chance.nextDouble();
        double luck = chance.nextDouble();
        double complete = COMPLETE_AT_FIRST - LESS_UNTIL_LAST * late;
        if (luck < complete) {
            return Commitment.State.COMPLETED;
        }
        return luck > 1 - GIVEN_UP ? Commitment.State.DISCONTINUED : Commitment.State.PUBLISHED;
    }

    /** The day it ended, one that still runs included. */
    int endedOn(int number) {
        int published = publishedOn(number);
        return published + 1 + (int) ((Calendar.DAYS - published - 2) * 0.8);
    }

    boolean isAmended(int number) {
        return number % 5 == 0;
    }

    Commitment commitment(int number, Commitment.State state, boolean amended) {
        Organisation lead = cast.organisation(lead(number));
        int published = publishedOn(number);
        String title = WHAT[number % WHAT.length] + " in " + WHOM[number / 8 % WHOM.length] + " " + number;
        return new Commitment(
                id(number),
                Charters.PARIS_CALL,
                new Commitment.Lead(lead.id(), lead.slug(), lead.name(), lead.type(), lead.country()),
                Language.EN,
                amended ? title + ", extended" : title,
                "We set out to do this with partners in three steps, and count what is reached every half-year. "
                        + "The figures are public; where we fall short, we say why and what follows.",
                number % 3 == 0 ? Set.of(number % 9 + 1, (number + 4) % 9 + 1) : Set.of(number % 9 + 1),
                List.of(
                        new Milestone("m1", "Plan agreed with partners", Calendar.date(published + 200)),
                        new Milestone("m2", "Half of those concerned reached", Calendar.date(published + 600))),
                List.of(new Indicator(
                        "i1",
                        "Organisations reached",
                        "organisations",
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(50 + number % 200),
                        Calendar.date(published + 900))),
                state,
                state == Commitment.State.DRAFT ? null : Calendar.at(published, number));
    }
}
