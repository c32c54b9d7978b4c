/**
 * Users, memberships with role and expiry, sign-in, the security of both sites, and what people typed but did not send.
 *
 * <p>Owns: collections {@code users}, {@code credentials}, {@code drafts}, {@code newcomers}. Records: kind {@code user}. Routes: {@code /app/login},
 * {@code /app/logout}. Settings: {@code accord.accounts.*}.
 */
@ApplicationModule(allowedDependencies = {"requests", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
