package org.accord.shared;

import java.security.Principal;
import java.util.Set;

/**
 * Who acts: a signed-in person with what they may do now, or the system.
 *
 * @param user the account
 * @param displayName shown to colleagues, never public
 * @param roles what the person is
 * @param organisations those the person has a running membership in
 */
public record Actor(UserId user, String displayName, Set<Role> roles, Set<OrganisationId> organisations)
        implements Principal {

    public static final Actor SYSTEM = new Actor(UserId.SYSTEM, "Accord", Set.of(Role.SYSTEM), Set.of());

    /** Somebody without an account. */
    public static final Actor VISITOR = new Actor(new UserId("visitor"), "", Set.of(), Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True for staff of the secretariat, administrators and the system. */
    public boolean isSecretariat() {
        return is(Role.COORDINATOR) || is(Role.ADMINISTRATOR) || is(Role.SYSTEM);
    }

    /** True for a member of the organisation who is not suspended. */
    public boolean actsFor(OrganisationId organisation) {
        return !is(Role.SUSPENDED) && organisations.contains(organisation);
    }

    @Override
    public String getName() {
        return user.value();
    }
}
