package org.accord.progress;

/** How far a milestone is, in the signatory's words; message keys {@code milestoneState.<name>}. */
public enum MilestoneState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE,
    DELAYED
}
