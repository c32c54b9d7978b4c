package org.accord.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.accord.bench.Step.What;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;

/** All acts of a seed in the order of time. */
final class Script {

    private long[] steps = new long[1 << 16];
    private int size;

    private Script() {}

    static Script of(
            List<Cycle> cycles,
            Cast cast,
            Promises promises,
            Accountings accountings,
            Standings standings,
            Market market) {
        Script script = new Script();
        script.sign(cast);
        script.promise(promises);
        script.report(cycles, promises, accountings);
        script.stand(cycles, standings);
        script.help(market);
        Arrays.sort(script.steps, 0, script.size);
        return script;
    }

    int size() {
        return size;
    }

    LongStream steps() {
        return Arrays.stream(steps, 0, size);
    }

    private void add(int day, What what, int subject, int cycle) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
        }
        steps[size++] = new Step(Math.min(day, Calendar.DAYS - 1), what, subject, cycle).packed();
    }

    private void sign(Cast cast) {
        for (int number = 0; number < cast.size(); number++) {
            add(cast.signedOn(number), What.FOUNDED, number, 0);
            add(cast.signedOn(number), What.ENDORSED, number, 0);
        }
    }

    private void promise(Promises promises) {
        for (int number = 0; number < promises.size(); number++) {
            int published = promises.publishedOn(number);
            int ended = promises.endedOn(number);
            add(published, What.DRAFTED, number, 0);
            add(published, What.PUBLISHED, number, 0);
            if (promises.isAmended(number)) {
                add((published + ended) / 2, What.AMENDED, number, 0);
            }
            if (promises.end(number) != Commitment.State.PUBLISHED) {
                add(ended, What.ENDED, number, 0);
            }
        }
    }

    private void help(Market market) {
        for (int number = 0; number < market.needs(); number++) {
            add(market.day(number), What.NEEDED, number, 0);
        }
        for (int number = 0; number < market.offers(); number++) {
            add(market.day(number), What.OFFERED, number, 0);
        }
    }

    private void report(List<Cycle> cycles, Promises promises, Accountings accountings) {
        for (int cycle = 0; cycle < cycles.size(); cycle++) {
            add(Calendar.day(cycles.get(cycle).opens()), What.OPENED, cycle, 0);
            add(Calendar.day(cycles.get(cycle).endOfGrace()) + 1, What.CLOSED, cycle, 0);
            for (int number = 0; number < promises.size(); number++) {
                if (accountings.isReported(number, cycle)) {
                    review(accountings, number, cycle);
                }
            }
        }
    }

    private void review(Accountings accountings, int number, int cycle) {
        int day = accountings.submittedOn(number, cycle);
        add(day, What.SUBMITTED, number, cycle);
        if (accountings.isReturned(number, cycle)) {
            add(day + 2, What.RETURNED, number, cycle);
            add(day + 6, What.RESUBMITTED, number, cycle);
        }
        if (accountings.isDecided(number, cycle)) {
            add(day + 9, What.ACCEPTED, number, cycle);
        }
    }

    private void stand(List<Cycle> cycles, Standings standings) {
        for (int cycle = 0; cycle < cycles.size(); cycle++) {
            int day = Calendar.day(cycles.get(cycle).endOfGrace()) + 1;
            for (int organisation = 0; organisation < standings.participants(); organisation++) {
                if (standings.changes(organisation, cycle)) {
                    add(day, What.STANDS, organisation, cycle);
                }
            }
        }
    }
}
