package org.accord.progress.ui;

import java.util.Optional;
import org.accord.progress.ProgressReport;
import org.accord.shared.Language;

/** What another feature offers those who sent a report, on the desk where they read it. */
public interface AfterReport {

    /** An address of the workspace, and what it is called in the reader's language. */
    record Way(String address, String label) {}

    /** Empty for those who may not go that way, and where there is none. */
    Optional<Way> of(ProgressReport report, Language language);
}
