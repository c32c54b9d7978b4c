package org.accord.accounts;

import java.time.LocalDate;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation whose members nobody looks after, or soon will.
 *
 * @param lastDay of its last administrator, in UTC, past or to come; null when they are all suspended, or never came
 * @param over true when nobody looks after them today
 */
public record LostOrganisation(
        OrganisationId organisation, @Nullable LocalDate lastDay, boolean over) {}
