package org.accord.accounts;

import java.time.LocalDate;
import java.util.Objects;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A membership whose last day is near.
 *
 * @param name of the person
 * @param last the last day it counts, in UTC
 * @param standsInFor name of the member who is stood in for; null for a membership of the person's own
 * @param loses true when nobody is left after that day who looks after the organisation
 */
public record EndingMembership(
        UserId user,
        String name,
        Membership membership,
        LocalDate last,
        @Nullable String standsInFor,
        boolean loses) {

    /** The same for the same person, organisation, member stood in for, and day. */
    public String key() {
        String inFor = Objects.toString(membership.deputyOf(), "own");
        return String.join("/", last.toString(), membership.organisation().value(), user.value(), inFor);
    }
}
