/**
 * Reporting cycles, the obligations they make, the rules they follow, more days that are asked for, progress reports and
 * their evidence.
 *
 * <p>Owns: collections {@code cycles}, {@code reporting_rules}, {@code extensions},
 * {@code progress_reports}, {@code evidence}, {@code report_drafts}, {@code report_editors}. Routes: {@code /evidence/{report}/{file}}, {@code /calendar}, {@code /calendar.ics},
 * {@code /app/progress}, {@code /app/progress/{cycle}/{commitment}}, {@code /app/settings/cycles}, {@code /app/settings/rules}.
 */
@ApplicationModule(
        allowedDependencies = {
            "commitments",
            "signatories",
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
            "pictures",
            "shared"
        })
@NullMarked
package org.accord.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
