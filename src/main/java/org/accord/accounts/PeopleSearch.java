package org.accord.accounts;

import org.accord.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom to list.
 *
 * @param words of their names, or one whole e-mail address
 * @param role coordinators or administrators only; null for everyone
 * @param suspended only those who are suspended
 */
public record PeopleSearch(String words, @Nullable Role role, boolean suspended) {

    /** Everyone. */
    public static final PeopleSearch ALL = new PeopleSearch("", null, false);
}
