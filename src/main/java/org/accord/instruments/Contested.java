package org.accord.instruments;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that sources say of a state: what is shown of it, why, and what else is claimed. The depositary's word comes
 * first, then whoever names the very day, then what was recorded later.
 *
 * @param others that stand as well and name another day, best first
 */
public record Contested(StatusFact shown, Why why, List<StatusFact> others) {

    /** Why one fact is shown and not another; message keys {@code contested.<name>}. */
    public enum Why {
        /** Nobody says otherwise. */
        UNDISPUTED,
        DEPOSITARY,
        EXACT,
        LATER,
        /** Nothing tells them apart but their ids. */
        FIRST
    }

    private static final Comparator<StatusFact> BEST = Comparator.comparing(StatusFact::isByDepositary)
            .thenComparing(fact -> fact.trueOn().isExact())
            .thenComparing(StatusFact::recordedOn)
            .reversed()
            .thenComparing(StatusFact::id);

    public Contested {
        others = List.copyOf(others);
    }

    /** Whether another day is claimed. */
    public boolean isDisputed() {
        return !others.isEmpty();
    }

    /**
     * Chooses among facts of one sort about one state.
     *
     * @param same one at least
     */
    static Contested among(List<StatusFact> same) {
        List<StatusFact> best = same.stream().sorted(BEST).toList();
        StatusFact shown = best.getFirst();
        List<StatusFact> others = best.stream()
                .filter(fact -> !fact.trueOn().equals(shown.trueOn()))
                .toList();
        return new Contested(shown, others.isEmpty() ? Why.UNDISPUTED : why(shown, others.getFirst()), others);
    }

    private static Why why(StatusFact shown, StatusFact next) {
        if (shown.isByDepositary() != next.isByDepositary()) {
            return Why.DEPOSITARY;
        }
        if (shown.trueOn().isExact() != next.trueOn().isExact()) {
            return Why.EXACT;
        }
        return shown.recordedOn().equals(next.recordedOn()) ? Why.FIRST : Why.LATER;
    }
}
