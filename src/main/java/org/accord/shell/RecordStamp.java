package org.accord.shell;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a public page is made from, in a few numbers: while they stay the same, so does the page.
 *
 * @param size acts in the register
 * @param followed how far the search index has come
 * @param erasures since this process started
 * @param today in UTC
 * @param checkpointAt when the newest checkpoint was published
 */
record RecordStamp(
        long size,
        long followed,
        long erasures,
        LocalDate today,
        @Nullable Instant checkpointAt) {}
