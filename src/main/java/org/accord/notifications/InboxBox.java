package org.accord.notifications;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is in one person's inbox.
 *
 * @param entries newest first; of several about one matter only the newest counts
 * @param changes how often it was changed
 */
record InboxBox(List<InboxEntry> entries, long changes) {

    static final InboxBox EMPTY = new InboxBox(List.of(), 0);

    InboxBox {
        Set<String> matters = new HashSet<>();
        entries = entries.stream().filter(entry -> matters.add(entry.matter())).toList();
    }

    InboxNews news() {
        return new InboxNews(
                unread().size(), entries.isEmpty() ? "" : entries.getFirst().id());
    }

    List<InboxEntry> unread() {
        return entries.stream().filter(entry -> !entry.read()).toList();
    }

    /** The entry and those before it; none for one that was forgotten meanwhile. */
    List<InboxEntry> from(String id) {
        return entries.stream().dropWhile(entry -> !entry.id().equals(id)).toList();
    }

    List<InboxEntry> before(String id) {
        return from(id).stream().skip(1).toList();
    }
}
