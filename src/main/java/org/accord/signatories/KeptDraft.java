package org.accord.signatories;

import java.time.Instant;
import java.util.Map;

/**
 * An application that is not sent yet, as its writer sees it.
 *
 * @param link opens it again
 * @param typed by name of field
 * @param until when it is deleted unless it is saved again
 * @param mailedTo address its link was mailed to; empty for none
 */
public record KeptDraft(String link, Map<String, String> typed, Instant savedAt, Instant until, String mailedTo) {

    public KeptDraft {
        typed = Map.copyOf(typed);
    }

    /** What stands here opens for whoever reads it, and is personal. */
    @Override
    public String toString() {
        return "KeptDraft[" + savedAt + "]";
    }
}
