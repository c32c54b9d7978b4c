/**
 * Needs, offers and the matches proposed between them.
 *
 * <p>Owns: collections {@code needs}, {@code offers}, {@code matching_reports}. Routes: {@code /needs}, {@code /offers}, {@code /matching}.
 */
@ApplicationModule(
        allowedDependencies = {
            "progress",
            "progress :: ui",
            "commitments",
            "signatories",
            "signatories :: ui",
            "charters",
            "instruments",
            "accounts",
            "requests",
            "search",
            "register",
            "storage",
            "pictures",
            "printing",
            "shared"
        })
@NullMarked
package org.accord.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
