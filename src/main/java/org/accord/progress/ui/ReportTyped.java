package org.accord.progress.ui;

import org.accord.progress.ProgressDraft;

/**
 * What a representative typed and has not sent.
 *
 * @param version of the report it was typed over, 0 for the first
 */
record ReportTyped(long version, ProgressDraft draft) {

    /** The key it is kept under. */
    static String key(String report) {
        return "report/" + report;
    }
}
