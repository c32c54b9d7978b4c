package org.accord.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.jspecify.annotations.Nullable;

/** What a cycle asks for on a day, and what of it came. */
public final class Dues {

    private final Cycle cycle;
    private final Map<String, Boolean> lateByCommitment;
    private final LocalDate today;

    Dues(Cycle cycle, Map<String, Boolean> lateByCommitment, LocalDate today) {
        this.cycle = cycle;
        this.lateByCommitment = Map.copyOf(lateByCommitment);
        this.today = today;
    }

    /** The obligation on a commitment; empty when none is owed: published after the cycle opened, or given up. */
    public Optional<Obligation> of(CommitmentSummary commitment) {
        if (!isOwed(commitment)) {
            return Optional.empty();
        }
        return Optional.of(
                new Obligation(cycle.id(), commitment, cycle.closes(), kept(lateByCommitment.get(commitment.id()))));
    }

    private boolean isOwed(CommitmentSummary commitment) {
        return commitment.state() != Commitment.State.DISCONTINUED
                && commitment.publishedAt() != null
                && !LocalDate.ofInstant(commitment.publishedAt(), ZoneOffset.UTC)
                        .isAfter(cycle.opens());
    }

    private Obligation.Kept kept(@Nullable Boolean late) {
        if (late != null) {
            return late ? Obligation.Kept.LATE : Obligation.Kept.ON_TIME;
        }
        return today.isAfter(cycle.closes()) ? Obligation.Kept.SILENT : Obligation.Kept.AWAITED;
    }
}
