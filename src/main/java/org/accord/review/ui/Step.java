package org.accord.review.ui;

import java.util.Set;
import org.accord.progress.ProgressReport;

/** For whom a report waits; message keys {@code reviewing.step.<name>}. */
enum Step {
    /** For somebody who reads it. */
    READ(ProgressReport.State.SUBMITTED),
    /** For the signatory's answer. */
    ANSWER(ProgressReport.State.RETURNED);

    private final ProgressReport.State state;

    Step(ProgressReport.State state) {
        this.state = state;
    }

    Set<ProgressReport.State> states() {
        return Set.of(state);
    }
}
