/**
 * The coordinators' queue: who reads which progress report, questions, decisions and their reasons.
 *
 * <p>Owns: collections {@code reviews}, {@code interests}. Routes: {@code /app/reviews}, {@code /app/interests}.
 */
@ApplicationModule(
        allowedDependencies = {
            "progress",
            "commitments",
            "signatories",
            "charters",
            "instruments",
            "accounts",
            "requests",
            "search",
            "register",
            "storage",
            "pictures",
            "pictures :: ui",
            "shared"
        })
@NullMarked
package org.accord.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
