package org.accord.notifications;

import java.util.Set;
import org.accord.shared.OrganisationId;
import org.accord.shared.Region;
import org.jspecify.annotations.Nullable;

/**
 * Which mails somebody wants of those they may choose about. Every part that is given must fit, and of a part one of its
 * values. A part says nothing about what has no such thing: a job that failed lies in no region, and is not kept back by
 * one.
 *
 * @param kinds empty for all
 * @param charters slugs; empty for all
 * @param regions where the organisation is that it is about; empty for all
 * @param organisations that it is about; empty for all
 * @see "decision 0043"
 */
public record MailFilter(
        Set<MailKind> kinds, Set<String> charters, Set<Region> regions, Set<OrganisationId> organisations) {

    /** Keeps nothing back. */
    public static final MailFilter NONE = new MailFilter(Set.of(), Set.of(), Set.of(), Set.of());

    /** The most values of a part. */
    public static final int MOST = 100;

    public MailFilter {
        kinds = Set.copyOf(kinds);
        charters = Set.copyOf(charters);
        regions = Set.copyOf(regions);
        organisations = Set.copyOf(organisations);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    boolean isTooLong() {
        return charters.size() > MOST || organisations.size() > MOST;
    }

    boolean admits(MailTopic topic) {
        return fits(kinds, topic.kind())
                && fits(charters, topic.charter())
                && fits(regions, topic.region())
                && fits(organisations, topic.organisation());
    }

    private static <T> boolean fits(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value == null || wanted.contains(value);
    }
}
