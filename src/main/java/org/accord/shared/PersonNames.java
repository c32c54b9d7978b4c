package org.accord.shared;

import java.util.Optional;

/** Tells colleagues who somebody is, for features that stand below the accounts. */
public interface PersonNames {

    /** The name as colleagues see it; empty when the caller is none, or nobody has the account. */
    Optional<String> of(UserId person);
}
