package org.accord.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.IndicatorValue;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.shared.Language;

/**
 * The progress reports of a seed: of what was due 66 % came on time, 15 % late, the rest never; each follows from its
 * commitment and cycle.
 */
final class Accountings {

    private static final double ON_TIME_SHARE = 66.0 / 81;
    private static final int WINDOW_DAYS = 75;
    private static final int LATE_DAYS = 55;
    private static final Rating[] RATINGS = {
        Rating.NOT_STARTED,
        Rating.NOT_STARTED,
        Rating.LIMITED,
        Rating.LIMITED,
        Rating.SUBSTANTIAL,
        Rating.SUBSTANTIAL,
        Rating.COMPLETE,
        Rating.COMPLETE,
        Rating.COMPLETE,
        Rating.NO_EVIDENCE
    };

    private final long seed;
    private final List<Cycle> cycles;
    private final Promises promises;
    private final double reported;
    private final int due;

    /** @param wished how many reports there are to be */
    Accountings(long seed, int wished, List<Cycle> cycles, Promises promises) {
        this.seed = seed;
        this.cycles = cycles;
        this.promises = promises;
        double[] lots = new double[promises.size() * cycles.size()];
        int many = 0;
        for (int number = 0; number < promises.size(); number++) {
            for (int cycle = 0; cycle < cycles.size(); cycle++) {
                if (isDue(number, cycle)) {
                    lots[many++] = lot(number, cycle);
                }
            }
        }
        Arrays.sort(lots, 0, many);
        this.due = many;
        this.reported = wished >= many ? 1 : lots[wished];
    }

    int due() {
        return due;
    }

    private double lot(int number, int cycle) {
        return chance(number, cycle).nextDouble();
    }

    private SplittableRandom chance(int number, int cycle) {
        return new SplittableRandom(seed * 3_000_017 + number * 64L + cycle);
    }

    boolean isDue(int number, int cycle) {
        int opens = Calendar.day(cycles.get(cycle).opens());
        boolean ended = switch (promises.end(number)) {
            case DISCONTINUED -> promises.endedOn(number) < opens + WINDOW_DAYS;
            case COMPLETED -> promises.endedOn(number) < opens;
            default -> false;
        };
        return promises.publishedOn(number) <= opens && !ended;
    }

    boolean isReported(int number, int cycle) {
        return isDue(number, cycle) && lot(number, cycle) < reported;
    }

    boolean isLate(int number, int cycle) {
        return lot(number, cycle) >= reported * ON_TIME_SHARE;
    }

    /** Half of those in time come in the last ten days. */
    int submittedOn(int number, int cycle) {
        SplittableRandom chance = chance(number, cycle);
        chance.nextDouble();
        double luck = chance.nextDouble();
        int opens = Calendar.day(cycles.get(cycle).opens());
        if (isLate(number, cycle)) {
            return opens + WINDOW_DAYS + 1 + (int) (LATE_DAYS * luck);
        }
        return luck < 0.5 ? opens + 1 + (int) (2 * 65 * luck) : opens + 66 + (int) (2 * 9.9 * (luck - 0.5));
    }

    boolean isReturned(int number, int cycle) {
        return (number + cycle) % 20 == 7;
    }

    /** In the last cycle one in ten still waits for its decision. */
    boolean isDecided(int number, int cycle) {
        return cycle < cycles.size() - 1 || number % 10 != 3;
    }

    ProgressReport report(int number, int cycle, ProgressReport.State state, boolean asked) {
        Commitment commitment = promises.commitment(number, Commitment.State.PUBLISHED, false);
        Cycle reportedIn = cycles.get(cycle);
        int day = submittedOn(number, cycle);
        boolean accepted = state == ProgressReport.State.ACCEPTED;
        return new ProgressReport(
                ProgressReport.id(reportedIn.id(), commitment.id()),
                reportedIn.id(),
                reportedIn.charter(),
                commitment.id(),
                commitment.title(),
                commitment.organisation(),
                Language.EN,
                "In this half-year we held four meetings with partners and reached more of those concerned than in the one"
                        + " before. The figure was counted by our own staff and compared with the partners' lists. What"
                        + " remains is planned for the next half-year, with a second team.",
                number % 4 == 0 ? "Staff and funding came later than planned." : "",
                Map.of("m1", MilestoneState.COMPLETE, "m2", MilestoneState.values()[(number + cycle) % 4]),
                List.of(new IndicatorValue(
                        "i1", BigDecimal.valueOf(cycle * 11L + number % 7), Calendar.date(day - 1), "Own count")),
                List.of(),
                state,
                Calendar.at(day, number),
                asked
                        ? List.of(new Question("values", "How was this counted?", Calendar.at(day + 1, number)))
                        : List.of(),
                "",
                accepted ? RATINGS[(number + cycle) % RATINGS.length] : null,
                accepted ? "Plausible and supported by the figures." : "");
    }
}
