package org.accord.approvals;

import org.accord.shared.OrganisationId;

/**
 * Whether an organisation wants a second person.
 *
 * @param wanted true when acts that bind it need one
 */
public record ApprovalRule(OrganisationId organisation, boolean wanted) {}
