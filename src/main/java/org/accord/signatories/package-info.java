/**
 * Organisations, their applications, endorsements of charters, and their standing.
 *
 * <p>Owns: collections {@code organisations}, {@code applications}, {@code endorsements}, {@code slugs},
 * {@code signing_book}, {@code vettings}, {@code vetting_rules}. Routes: {@code /signatories}, {@code /signatories.csv},
 * {@code /signatories.atom}, {@code /signatories/{slug}}, {@code /embed/counter}, {@code /apply},
 * {@code /apply/{link}}, {@code /app/applications}, {@code /app/candidates}, {@code /app/settings/vetting}.
 */
@ApplicationModule(
        allowedDependencies = {
            "charters",
            "instruments",
            "accounts",
            "requests",
            "search",
            "register",
            "storage",
            "pictures",
            "shared"
        })
@NullMarked
package org.accord.signatories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
