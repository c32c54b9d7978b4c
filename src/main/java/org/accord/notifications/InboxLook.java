package org.accord.notifications;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/** What was found when a person's entries were looked at, and what is to be noted of it. */
final class InboxLook {

    /**
     * What one entry says now.
     *
     * @param line null when it says nothing
     * @param isSettled whether it says nothing because its matter is settled, and so never will again
     */
    record Said(Contents.@Nullable Line line, boolean isSettled) {

        static final Said NOTHING_MORE = new Said(null, true);
        static final Said NOTHING_NOW = new Said(null, false);

        static Said of(Contents.Line line) {
            return new Said(line, false);
        }

        Optional<Contents.Line> shown() {
            return Optional.ofNullable(line);
        }

        boolean isWithheld() {
            return line == null && !isSettled;
        }
    }

    private final Map<InboxEntry, Said> found = new LinkedHashMap<>();

    void add(InboxEntry entry, Said said) {
        found.put(entry, said);
    }

    /** What is settled is read; what only cannot be shown now is kept from the count until it can, and is news then. */
    void note(InboxFeed feed, UserId user) {
        feed.read(user, unread((entry, said) -> said.isSettled()));
        feed.withhold(user, unread((entry, said) -> said.isWithheld() && !entry.withheld()), true);
        feed.withhold(user, unread((entry, said) -> said.line() != null && entry.withheld()), false);
    }

    private Collection<String> unread(BiPredicate<InboxEntry, Said> which) {
        return found.entrySet().stream()
                .filter(each -> !each.getKey().read() && which.test(each.getKey(), each.getValue()))
                .map(each -> each.getKey().id())
                .toList();
    }
}
