package org.accord.progress;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked for reports: everybody, but for those that a charter spares.
 *
 * @param types that owe no report
 * @param sizes of organisations that owe no report; one whose size is not known is asked
 * @param joinedDays how many days before a cycle opens a signatory must have joined to owe something in it; 0 to 730. Who
 *     leaves and signs anew is no newcomer
 */
public record Owing(Set<OrganisationType> types, Set<Size> sizes, int joinedDays) {

    static final int MOST_JOINED_DAYS = 730;

    /** Nobody is spared. */
    public static final Owing EVERYBODY = new Owing(Set.of(), Set.of(), 0);

    public Owing {
        types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
        sizes = java.util.Collections.unmodifiableSet(new TreeSet<>(sizes));
    }

    /** True when nobody is spared. */
    public boolean isEverybody() {
        return equals(EVERYBODY);
    }

    /** Whether such a signatory is asked in a cycle that opens on that day. */
    boolean asks(OrganisationType type, @Nullable Size size, LocalDate joinedOn, LocalDate opens) {
        return !types.contains(type)
                && (size == null || !sizes.contains(size))
                && !joinedOn.plusDays(joinedDays).isAfter(opens);
    }
}
