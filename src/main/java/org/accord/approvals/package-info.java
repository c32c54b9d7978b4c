/**
 * Approval by a second person for acts that bind an organisation, where the organisation wants that: asked for by one
 * member, given or refused by another, and then done.
 *
 * <p>Owns: collections {@code approvals}, {@code approval_rules}. Records: kinds {@code approval}, {@code approval-rule}.
 * Routes: {@code /app/approvals}. A feature adds an act of its own by a bean of {@link
 * org.accord.approvals.BindingAct} and by asking {@link org.accord.approvals.SecondPerson#require} before it does it.
 */
@ApplicationModule(allowedDependencies = {"accounts", "search", "register", "shared"})
@NullMarked
package org.accord.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
