/**
 * The texts that are signed: their principles, and the norms these answer to.
 *
 * <p>Owns: collection {@code charters}. Routes: {@code /charters/{slug}}, {@code /app/settings/charters}.
 */
@ApplicationModule(allowedDependencies = {"accounts", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.charters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
