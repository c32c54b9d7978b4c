package org.accord.notifications;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is in one person's inbox. Of several about one matter only the newest is shown and counts; the others are
 * still found by their ids, which a page that was opened before has.
 *
 * @param entries newest first
 * @param changes how often it was changed
 */
record InboxBox(List<InboxEntry> entries, long changes) {

    static final InboxBox EMPTY = new InboxBox(List.of(), 0);

    InboxBox {
        entries = List.copyOf(entries);
    }

    InboxNews news() {
        return new InboxNews(
                current().stream().filter(InboxEntry::isNews).count(),
                entries.isEmpty() ? "" : entries.getFirst().id());
    }

    /** The newest of each matter. */
    List<InboxEntry> current() {
        Set<String> matters = new HashSet<>();
        return entries.stream().filter(entry -> matters.add(entry.matter())).toList();
    }

    /** The newest entry about what an entry is about; none for one that was forgotten meanwhile. */
    Optional<InboxEntry> current(String id) {
        return from(id).findFirst()
                .flatMap(found -> entries.stream()
                        .filter(entry -> entry.matter().equals(found.matter()))
                        .findFirst());
    }

    /** What is news of the entry and those before it; nothing for one that was forgotten meanwhile. */
    List<InboxEntry> newsFrom(String id) {
        return from(id).filter(InboxEntry::isNews).toList();
    }

    /** The newest of each matter that was not said anew since the entry, before which it was. */
    List<InboxEntry> before(String id) {
        Set<InboxEntry> current = new HashSet<>(current());
        return from(id).skip(1).filter(current::contains).toList();
    }

    private Stream<InboxEntry> from(String id) {
        return entries.stream().dropWhile(entry -> !entry.id().equals(id));
    }
}
