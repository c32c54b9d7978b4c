package org.accord.accounts;

import java.time.Instant;

/**
 * What somebody typed and has not sent yet; only they see it, and it is no act.
 *
 * @param key what it is a draft of, such as {@code commitment/7f3a}; the feature's own choice
 * @param json as the feature wrote it
 * @param savedAt when it was last saved
 */
public record Draft(String key, String json, Instant savedAt) {}
