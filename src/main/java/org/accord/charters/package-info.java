/**
 * The texts that are signed: their principles, and the norms these answer to.
 *
 * <p>Owns: collections {@code charters}, {@code charter_drafts}, {@code consultation_comments}.
 * Routes: {@code /charters}, {@code /charters/{slug}}, its {@code versions} and {@code changes}, {@code /api/v1/charters}, {@code /app/settings/charters},
 * {@code /app/consultations}, {@code /app/comments}.
 */
@ApplicationModule(allowedDependencies = {"accounts", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.charters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
