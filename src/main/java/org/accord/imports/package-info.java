/**
 * Lists of signatories and of status facts from elsewhere, as CSV or XLSX: read, looked through row by row, brought in without
 * a mail unless one is wanted, and taken back as one act.
 *
 * <p>Owns: collections {@code imports}, {@code import_rows}, {@code import_claims}. Routes: {@code /app/imports}.
 *
 * @see "decision 0025"
 * @see "decision 0037"
 */
@ApplicationModule(
        allowedDependencies = {
            "signatories",
            "instruments",
            "charters",
            "accounts",
            "search",
            "register",
            "storage",
            "shared"
        })
@NullMarked
package org.accord.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
