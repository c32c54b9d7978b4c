/**
 * Commitments with their principles, milestones and indicators, from draft to completion.
 *
 * <p>Owns: collection {@code commitments}. Routes: {@code /commitments}, {@code /commitments/{id}},
 * {@code /app/commitments}, {@code /app/commitments/{id}}.
 */
@ApplicationModule(
        allowedDependencies = {
            "signatories",
            "signatories :: ui",
            "charters",
            "charters :: ui",
            "instruments",
            "approvals",
            "approvals :: ui",
            "accounts",
            "requests",
            "search",
            "register",
            "storage",
            "shared"
        })
@NullMarked
package org.accord.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
