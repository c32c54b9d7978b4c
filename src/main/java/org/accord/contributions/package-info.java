/**
 * Evidence that civil society and academia add to what signatories promise and report, moderated by published rules, and
 * the reply of the signatory; both are printed. Who added it is known to the secretariat alone.
 *
 * <p>Owns: collections {@code contributions}, {@code reply_rules}, {@code contribution_senders}. Routes: {@code
 * /contributions/rules}, {@code /contributions/{id}/{file}}, {@code /api/v1/commitments/{id}/contributions}, {@code
 * /app/contributions}, {@code /app/contributions/queue}, {@code /app/contributions/replies}, {@code /app/settings/replies}.
 *
 * @see "decision 0047"
 */
@ApplicationModule(
        allowedDependencies = {
            "progress",
            "progress :: ui",
            "commitments",
            "signatories",
            "charters",
            "charters :: ui",
            "accounts",
            "search",
            "register",
            "storage",
            "shared"
        })
@NullMarked
package org.accord.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
