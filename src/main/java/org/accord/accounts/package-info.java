/**
 * Users, memberships with role and expiry, sign-in, and the security of both sites.
 *
 * <p>Owns: collections {@code users}, {@code credentials}. Routes: {@code /app/login}.
 */
@ApplicationModule(allowedDependencies = {"requests", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
