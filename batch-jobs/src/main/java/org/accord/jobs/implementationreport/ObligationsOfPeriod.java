package org.accord.jobs.implementationreport;

import java.util.List;
import java.util.Optional;
import org.accord.commitments.CommitmentSummary;
import org.accord.progress.Dues;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts to a commitment what it owed in each cycle of the period. */
class ObligationsOfPeriod implements ItemProcessor<CommitmentSummary, Owing> {

    private final List<Dues> cycles;

    ObligationsOfPeriod(List<Dues> cycles) {
        this.cycles = List.copyOf(cycles);
    }

    @Override
    public Owing process(CommitmentSummary commitment) {
        return new Owing(
                commitment,
                cycles.stream()
                        .map(dues -> dues.of(commitment))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
