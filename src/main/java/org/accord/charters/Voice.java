package org.accord.charters;

import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/**
 * A signatory that has a say in what becomes of a charter's text.
 *
 * @param name as it is called
 * @param slug in the address of its page
 */
public record Voice(OrganisationId organisation, LocalisedText name, String slug) {}
