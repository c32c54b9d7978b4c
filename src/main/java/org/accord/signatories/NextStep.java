package org.accord.signatories;

/**
 * What the caller may do next towards the acceptance of an application; message keys of those that are no acceptance:
 * {@code problem.vetting.notYet.<name>}.
 *
 * @see "decision 0030"
 */
public enum NextStep {
    /** Signatories have to be asked first. */
    OPEN_WINDOW,
    /** Signatories may still object. */
    AWAIT_WINDOW,
    /** A state: the first of two persons proposes. */
    PROPOSE,
    /** A state: the caller proposed, somebody else confirms. */
    AWAIT_SECOND,
    /** A state: somebody else proposed, the caller may confirm. */
    CONFIRM,
    ACCEPT;

    /** True when the caller may accept now. */
    public boolean isAcceptance() {
        return this == CONFIRM || this == ACCEPT;
    }
}
