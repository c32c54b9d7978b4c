/**
 * Users, memberships with role and expiry, sign-in, the security of both sites, and what people typed but did not send.
 *
 * <p>Owns: collections {@code users}, {@code credentials}, {@code drafts}, {@code saved_filters}, {@code newcomers},
 * {@code invitations}, {@code password-resets}, {@code administrator-seats}, {@code administrator-links}. Records: kind {@code user}. Routes:
 * {@code /app/login}, {@code /app/logout}, {@code /app/settings/people}, {@code /app/settings/invite},
 * {@code /invitation}, {@code /forgotten-password}, {@code /new-password}, {@code /first-administrator}. Settings: {@code accord.accounts.*}.
 */
@ApplicationModule(allowedDependencies = {"requests", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
