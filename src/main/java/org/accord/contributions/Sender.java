package org.accord.contributions;

import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;

/** Who added a contribution, and for which organisation; for coordinators without a conflict of interest, and for nobody else. */
public record Sender(UserId user, OrganisationId organisation) {}
