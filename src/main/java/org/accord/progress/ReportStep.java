package org.accord.progress;

import java.util.Optional;

/** For whom a report waits; message keys {@code reviewing.step.<name>}. */
public enum ReportStep {
    /** For somebody of the secretariat who reads it. */
    READ,
    /** For the signatory's answer to questions. */
    ANSWER,
    /** For the signatory's comment on the proposed decision. */
    COMMENT,
    /** For the secretariat, which publishes the decision after the signatory was heard. */
    DECIDE;

    /** Of a report; empty once it is accepted. */
    public static Optional<ReportStep> of(ProgressReport report) {
        return switch (report.state()) {
            case SUBMITTED -> Optional.of(READ);
            case RETURNED -> Optional.of(ANSWER);
            case PROPOSED ->
                Optional.of(
                        report.heard()
                                        .filter(hearing -> hearing.saidAt() != null)
                                        .isPresent()
                                ? DECIDE
                                : COMMENT);
            case ACCEPTED -> Optional.empty();
        };
    }
}
