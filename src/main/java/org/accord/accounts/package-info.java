/**
 * Users, memberships with role and expiry, sign-in, the security of both sites, and what people typed but did not send.
 *
 * <p>Owns: collections {@code users}, {@code successions}, {@code credentials}, {@code drafts}, {@code saved_filters}, {@code newcomers},
 * {@code invitations}, {@code password-resets}, {@code administrator-seats}, {@code administrator-links}. Records: kinds {@code user}, {@code succession}. Routes:
 * {@code /app/login}, {@code /app/logout}, {@code /app/settings/people}, {@code /app/settings/invite}, {@code /app/organisation},
 * {@code /invitation}, {@code /forgotten-password}, {@code /new-password}, {@code /first-administrator}. Settings: {@code accord.accounts.*}.
 */
@ApplicationModule(allowedDependencies = {"requests", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
