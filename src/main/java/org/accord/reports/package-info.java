/**
 * Published reports and their downloads.
 *
 * <p>Owns: collections {@code reports}, {@code report_files}. Routes: {@code /reports}, {@code /reports/{id}}, {@code /explore}.
 */
@ApplicationModule(
        allowedDependencies = {
            "capacity",
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
            "printing",
            "shared"
        })
@NullMarked
package org.accord.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
