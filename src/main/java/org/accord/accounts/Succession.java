package org.accord.accounts;

import java.time.LocalDate;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody took over in an organisation, for good.
 *
 * @param leaver who handed over; null when the secretariat appointed somebody
 * @param kind what the successor may do from then on
 * @param lastDay the leaver's last day, in UTC; null for at once
 * @param reason what the secretariat checked before it appointed; empty when a member handed over
 */
public record Succession(
        OrganisationId organisation,
        @Nullable UserId leaver,
        UserId successor,
        Membership.Kind kind,
        @Nullable LocalDate lastDay,
        String reason) {}
