/**
 * Whom states reach in each other when something happens: contact points, shown to states only, and how many were
 * confirmed, which is all that the public learns.
 *
 * <p>Owns: collection {@code state_contacts}. Nothing of it is in the search index. Routes: {@code /app/contact-points}.
 */
@ApplicationModule(allowedDependencies = {"signatories", "charters", "accounts", "search", "register", "shared"})
@NullMarked
package org.accord.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
