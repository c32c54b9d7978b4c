package org.accord.accounts;

import java.util.List;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;

/** What organisations are called, and whether they still act; told by the feature that keeps them. */
public interface OrganisationNames {

    Optional<String> nameOf(OrganisationId organisation, Language language);

    /** True for one that is a part of another by now: its members may read what was its own, and nothing more. */
    boolean isGone(OrganisationId organisation);

    /**
     * One page of organisations that may have members, by name.
     *
     * @param words of their names; may be blank
     * @param size 1 to 500
     */
    List<OrganisationId> matching(String words, int page, int size, Language language);
}
