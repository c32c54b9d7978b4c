package org.accord.contacts;

import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/**
 * What the list of states shows of one.
 *
 * @param total how many contact points it has named
 * @param confirmed how many of them were confirmed in this quarter
 * @param lookedAfter how many of them keep silent or do not get their mail
 */
public record ContactSummary(OrganisationId state, LocalisedText name, long total, long confirmed, long lookedAfter) {}
