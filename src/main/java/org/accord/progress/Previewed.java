package org.accord.progress;

/**
 * What a person is shown of a report before it is sent.
 *
 * @param draft that would be sent
 * @param seen names it when it is sent
 * @see "decision 0046"
 */
public record Previewed(ProgressDraft draft, SharedDraft.Seen seen) {}
