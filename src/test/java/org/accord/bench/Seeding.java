package org.accord.bench;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.register.Act;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.SettableClock;
import org.accord.signatories.Slugged;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Records a whole history in an empty portal, day by day under a clock that is set back: so it is marked as demonstration. */
final class Seeding {

    private static final int SLUGS_AT_ONCE = 1_000;
    private static final int ACTS_AT_ONCE = 20_000;

    private final ApplicationContext portal;
    private final Register register;
    private final SettableClock clock;
    private final Cast cast;
    private final Promises promises;
    private final Accountings accountings;
    private final Set<Step.What> what;
    private final Script script;
    private final Acts acts;

    /** @param what the kinds of steps that are recorded */
    Seeding(ApplicationContext portal, Tier tier, long seed, Set<Step.What> what) {
        this.portal = portal;
        this.register = portal.getBean(Register.class);
        this.clock = portal.getBean(SettableClock.class);
        List<Cycle> cycles = Calendar.cycles();
        this.cast = new Cast(seed, tier.participants());
        this.promises = new Promises(seed, tier.commitments(), cast);
        this.accountings = new Accountings(seed, tier.reports(), cycles, promises);
        Standings standings = new Standings(tier.participants(), cycles, promises, accountings);
        Market market = new Market(seed, tier, cast);
        this.what = Set.copyOf(what);
        this.script = Script.of(cycles, cast, promises, accountings, standings, market);
        this.acts = new Acts(cycles, cast, promises, accountings, standings, market);
    }

    /** @param progress told the number of acts recorded, now and then */
    void record(LongConsumer progress) {
        Charters charters = portal.getBean(Charters.class);
        clock.runAt(
                Calendar.at(0, 0),
                () -> CurrentActor.runAs(Actor.SYSTEM, () -> charters.open(CharterCatalogue.parisCall())));
        claimSlugs();
        List<Step> next = new ArrayList<>();
        steps().forEach(step -> {
            next.add(step);
            if (next.size() == ACTS_AT_ONCE) {
                record(List.copyOf(next));
                next.clear();
                progress.accept(register.size());
            }
        });
        record(List.copyOf(next));
    }

    private void record(List<Step> steps) {
        List<Act> made = steps.parallelStream().map(acts::act).toList();
        Timed timed = new Timed(steps, made);
        clock.runAlong(
                timed::now,
                () -> CurrentActor.runAs(
                        Actor.SYSTEM,
                        () -> register.appendAll(timed).stream()
                                .filter(outcome -> !outcome.isRecorded())
                                .findFirst()
                                .ifPresent(refused -> {
                                    throw new IllegalStateException(
                                            "not recorded: " + refused.act().key());
                                })));
    }

    /** Acts that set the clock to their own day as they are taken: many go to disk at once, each at its time. */
    private static final class Timed extends AbstractList<Act> implements RandomAccess {
        private final List<Step> steps;
        private final List<Act> made;
        private int taken;

        Timed(List<Step> steps, List<Act> made) {
            this.steps = steps;
            this.made = made;
        }

        @Override
        public Act get(int place) {
            taken = place;
            return made.get(place);
        }

        @Override
        public int size() {
            return made.size();
        }

        Instant now() {
            return Calendar.recordedAt(steps.get(taken).day());
        }
    }

    private void claimSlugs() {
        MongoTemplate mongo = portal.getBean(MongoTemplate.class);
        for (int from = 0; from < cast.size(); from += SLUGS_AT_ONCE) {
            Slugged.claim(
                    mongo,
                    IntStream.range(from, Math.min(cast.size(), from + SLUGS_AT_ONCE))
                            .mapToObj(cast::organisation)
                            .toList());
        }
    }

    private Stream<Step> steps() {
        return script.steps().mapToObj(Step::of).filter(step -> what.contains(step.what()));
    }

    long acts() {
        return steps().count() + 1;
    }

    int due() {
        return accountings.due();
    }
}
