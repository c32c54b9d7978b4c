package org.accord.signatories;

/**
 * A vetting as somebody of the secretariat finds it.
 *
 * @param version to act from; 0 while nothing was done
 * @param stage for whom the application waits
 * @param next what the person who asks may do towards acceptance
 */
public record VettingBoard(Vetting vetting, long version, VettingStage stage, NextStep next) {}
