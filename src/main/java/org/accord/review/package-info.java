/**
 * The coordinators' queue: questions on progress reports, decisions and their reasons.
 *
 * <p>Owns: nothing stored beside what progress keeps. Routes: {@code /app/reviews}.
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
