/**
 * The frame around the features: layout, home, error pages, demonstration data.
 *
 * <p>Owns: nothing stored. Routes: {@code /}, {@code /app}, {@code /app/style}.
 */
@ApplicationModule(
        allowedDependencies = {
            "notifications",
            "reports",
            "review",
            "contributions",
            "capacity",
            "progress",
            "commitments",
            "contacts",
            "signatories",
            "charters",
            "charters :: ui",
            "instruments",
            "measures",
            "accounts",
            "requests",
            "settings",
            "search",
            "register",
            "storage",
            "pictures",
            "pictures :: ui",
            "printing",
            "shared"
        })
@NullMarked
package org.accord.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
