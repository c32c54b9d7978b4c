package org.accord.notifications;

import java.util.List;

/**
 * Some lines of an inbox.
 *
 * @param lines newest first; what has no point any more is left out
 * @param last id of the last entry that was looked at; empty when no older one is left
 */
public record InboxPart(List<InboxLine> lines, String last) {

    public InboxPart {
        lines = List.copyOf(lines);
    }

    public boolean hasOlder() {
        return !last.isEmpty();
    }
}
