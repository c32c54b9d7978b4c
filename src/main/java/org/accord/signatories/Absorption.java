package org.accord.signatories;

import java.time.LocalDate;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;

/**
 * That one organisation was absorbed by another, seen from either: with the other one as it stood then.
 *
 * @param on the day from which they are one, in UTC
 * @param reason public
 * @param source where that is to be read: an absolute https address
 */
public record Absorption(
        OrganisationId organisation, String slug, LocalisedText name, LocalDate on, String reason, String source) {}
