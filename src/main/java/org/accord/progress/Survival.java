package org.accord.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.CommitmentSummary;

/**
 * How long commitments are reported on, counted in closed cycles from each one's first: at which age how many were still
 * followed, and how many of these were never reported on again.
 *
 * @param ages from 1, without gaps
 */
public record Survival(List<Age> ages) {

    /**
     * One age.
     *
     * @param cycles since the first, from 1
     * @param followed commitments that came to this age and had been reported on until then
     * @param fellSilent of these, those with no report at this age or later
     */
    public record Age(int cycles, long followed, long fellSilent) {}

    public Survival {
        ages = List.copyOf(ages);
    }

    /** Counts one commitment after another. */
    static final class Count {

        private final List<Dues> oldestFirst;
        private final long[] followed;
        private final long[] fellSilent;

        Count(List<Dues> oldestFirst) {
            this.oldestFirst = List.copyOf(oldestFirst);
            this.followed = new long[oldestFirst.size()];
            this.fellSilent = new long[oldestFirst.size()];
        }

        void add(CommitmentSummary commitment) {
            int owed = 0;
            int spoken = 0;
            for (Dues dues : oldestFirst) {
                Optional<Obligation> obligation = dues.of(commitment);
                if (obligation.isPresent()) {
                    owed++;
                    spoken = isReported(obligation.get()) ? owed : spoken;
                }
            }
            for (int age = 0; age < Math.min(owed, spoken + 1); age++) {
                followed[age]++;
            }
            if (spoken < owed) {
                fellSilent[spoken]++;
            }
        }

        private static boolean isReported(Obligation obligation) {
            return obligation.kept() == Obligation.Kept.ON_TIME || obligation.kept() == Obligation.Kept.LATE;
        }

        Survival survival() {
            List<Age> ages = new ArrayList<>();
            for (int i = 0; i < followed.length && followed[i] > 0; i++) {
                ages.add(new Age(i + 1, followed[i], fellSilent[i]));
            }
            return new Survival(ages);
        }
    }
}
