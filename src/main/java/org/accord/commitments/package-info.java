/**
 * Commitments with their principles, milestones and indicators, from draft through verification to completion, with
 * their partners, and from one lead to another.
 *
 * <p>Owns: collections {@code commitments}, {@code hand_overs}, {@code last_offers}, {@code partners}, {@code
 * verification_rules}. Routes: {@code /commitments}, {@code /commitments/{id}}, {@code /commitments/{id}/partners}, {@code
 * /app/commitments}, {@code /app/commitments/{id}}, {@code /app/partners/{commitment}}, {@code /app/verifications/{id}},
 * {@code /app/settings/verification}.
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
