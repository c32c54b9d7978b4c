/**
 * Organisations, their applications, endorsements of charters, and their standing.
 *
 * <p>Owns: collections {@code organisations}, {@code applications}, {@code endorsements}, {@code slugs},
 * {@code signing_book}, {@code vettings}, {@code vetting_rules}, {@code application_papers}, {@code application_drafts},
 * {@code renamings}, {@code mergers}, files
 * {@code letters}. Routes: {@code /signatories}, {@code /signatories.csv}, {@code /signatories.atom},
 * {@code /signatories/{slug}}, {@code /embed/counter}, {@code /apply}, {@code /apply/{link}} and what is below,
 * {@code /app/applications}, {@code /app/candidates}, {@code /app/renamings}, {@code /app/mergers/{id}},
 * {@code /app/settings/vetting}. Publishes
 * {@link org.accord.signatories.ApplicantEvent}. Settings: {@code accord.domains.*}.
 */
@ApplicationModule(
        allowedDependencies = {
            "charters",
            "charters :: ui",
            "instruments",
            "accounts",
            "approvals",
            "approvals :: ui",
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
