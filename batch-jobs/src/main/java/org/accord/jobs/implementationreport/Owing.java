package org.accord.jobs.implementationreport;

import java.util.List;
import org.accord.commitments.CommitmentSummary;
import org.accord.progress.Obligation;

/** A commitment with the obligations on it, one per cycle of the period. */
record Owing(CommitmentSummary commitment, List<Obligation> obligations) {

    Owing {
        obligations = List.copyOf(obligations);
    }
}
