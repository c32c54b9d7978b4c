package org.accord.accounts;

import java.time.LocalDate;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A user's right to act for an organisation.
 *
 * @param until the last day it counts, in UTC; null for no end
 */
public record Membership(
        OrganisationId organisation, Kind kind, @Nullable LocalDate until) {

    /** What a member may do; message keys {@code accounts.kind.<name>}. */
    public enum Kind {
        /** Acts for the organisation. */
        MEMBER,
        /** Also looks after its members. */
        ADMINISTRATOR
    }

    /** A membership without an end. */
    public static Membership of(OrganisationId organisation, Kind kind) {
        return new Membership(organisation, kind, null);
    }

    public boolean isRunning(LocalDate today) {
        return until == null || !today.isAfter(until);
    }
}
