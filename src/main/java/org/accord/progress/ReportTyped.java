package org.accord.progress;

/**
 * What one representative typed and did not send when drafts were each person's own; read into the shared draft.
 *
 * @param version of the report it was typed over, 0 for the first
 */
record ReportTyped(long version, ProgressDraft draft) {}
