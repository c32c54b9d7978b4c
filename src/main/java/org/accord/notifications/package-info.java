/**
 * The inbox; it only listens.
 *
 * <p>Owns: collection {@code notices}. Routes: {@code /app/inbox}.
 */
@ApplicationModule(
        allowedDependencies = {
            "reports",
            "review",
            "capacity",
            "progress",
            "commitments",
            "signatories",
            "charters",
            "accounts",
            "requests",
            "search",
            "register",
            "storage",
            "shared"
        })
@NullMarked
package org.accord.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
